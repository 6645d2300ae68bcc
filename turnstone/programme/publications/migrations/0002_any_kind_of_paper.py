from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('publications', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name=model,
            name='kind',
            field=models.CharField(max_length=30),
        )
        for model in ('historicalpublication', 'publication')
    ]
