"""Areas, organisations, posts, people and accounts."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from turnstone.programme.audit.models import Traced
from turnstone.programme.people.rules import ORGANISATION_KIND_NAMES, ROLE_NAMES


class LocalArea(Traced):
    """One council's area and the partnership that plans and provides for SEND in it."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    authority_code = models.CharField(max_length=3, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def area_id(self) -> int:
        """Let the trail file an area's own changes under it."""
        return int(self.pk)


class AreaRow(Traced):
    """A row that belongs to one local area, for good."""

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


def _ends_after_it_starts(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name=name
    )


class Organisation(Traced):
    """A body that takes part, in one area or several."""

    name = models.CharField(max_length=200, unique=True)
    short_name = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=20, choices=list(ORGANISATION_KIND_NAMES.items()))
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    succeeded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [_ends_after_it_starts("organisation_ends_after_it_starts")]

    def __str__(self) -> str:
        return self.name


class OrganisationAlias(Traced):
    """Another name that an organisation goes by, or went by."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", Lower("name"), name="organisation_alias_once")
        ]


class AreaOrganisation(AreaRow):
    """An organisation's part in an area, while it lasts."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "organisation"], name="organisation_once_an_area"),
            _ends_after_it_starts("area_organisation_ends_after_it_starts"),
        ]


class Person(AreaRow):
    """Somebody whom a paper may name."""

    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return self.name


class Post(AreaRow):
    """A seat in an organisation: director of children's services, theme lead."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["area", "organisation", "title"], name="post_once_an_organisation"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Holding(AreaRow):
    """A person in a post, from a day and perhaps to one."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="holdings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="holdings")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            _ends_after_it_starts("holding_ends_after_it_starts"),
            models.UniqueConstraint(fields=["post"], condition=Q(ends_on=None), name="one_holder_at_a_time"),
        ]


class AccountManager(BaseUserManager["Account"]):
    """Find accounts by address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """A way to sign in. What it may do is said by its memberships, area by area."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("email"), name="account_once_an_address")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def has_perm(self, *_: Any) -> bool:
        """Say no: permissions here are rules about areas, never Django's own."""
        return False

    def has_module_perms(self, *_: Any) -> bool:
        return False


class Membership(AreaRow):
    """An account's role in an area."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=30, choices=list(ROLE_NAMES.items()))
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "account", "role"], name="role_once_an_area")
        ]
