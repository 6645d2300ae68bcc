"""The addresses of surveys. A survey's own come last, for its name could be any word."""

from django.urls import URLPattern, path

from turnstone.web.voice.views import survey_entry, survey_population, survey_questions, survey_waves, surveys

_HERE = "<slug:area_slug>/office/voice/surveys/"
_SURVEY = f"{_HERE}<slug:survey>/"
_QUESTION = f"{_SURVEY}questions/<int:question_id>/"
_WAVE = f"{_SURVEY}waves/<slug:wave>/"

urlpatterns: list[URLPattern] = [
    path(_HERE, surveys.surveys, name="surveys"),
    path(f"{_HERE}add/", surveys.add_survey, name="add_survey"),
    path(f"{_HERE}population/", survey_population.population, name="population"),
    path(f"{_HERE}population/<slug:dimension>/", survey_population.set_population, name="set_population"),
    path(f"{_SURVEY}change/", surveys.change_survey, name="change_survey"),
    path(f"{_SURVEY}copy/", surveys.copy_survey, name="copy_survey"),
    path(f"{_SURVEY}preview/", surveys.preview, name="preview_survey"),
    path(f"{_SURVEY}questions/add/", survey_questions.add, name="add_question"),
    path(f"{_QUESTION}change/", survey_questions.change, name="change_question"),
    path(f"{_QUESTION}move/", survey_questions.move, name="move_question"),
    path(f"{_QUESTION}remove/", survey_questions.remove, name="remove_question"),
    path(f"{_SURVEY}waves/open/", survey_waves.open_wave, name="open_wave"),
    path(f"{_WAVE}change/", survey_waves.change, name="change_wave"),
    path(f"{_WAVE}close/", survey_waves.close, name="close_wave"),
    path(f"{_WAVE}send/", survey_waves.send, name="send_survey"),
    path(f"{_WAVE}remind/", survey_waves.remind, name="remind_of_survey"),
    path(f"{_WAVE}enter/", survey_entry.enter, name="enter_response"),
    path(f"{_WAVE}paper/", survey_entry.paper, name="survey_on_paper"),
    path(_WAVE, survey_waves.wave, name="wave"),
    path(_SURVEY, surveys.survey, name="survey"),
]
