"""Settings, from the environment where a deployment chooses and fixed where it must not.

`docs/reference/settings.md` lists every name read here. Nothing is needed for the embedded default: a folder for the
data, SQLite inside it, and a secret made on first use.
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from turnstone.config import environment

PACKAGE = Path(__file__).resolve().parent.parent
DATA = environment.data_folder()

SECRET_KEY = environment.secret_key(DATA)
DEBUG = environment.flag("TURNSTONE_DEBUG")
SECURE = environment.flag("TURNSTONE_SECURE")
ALLOWED_HOSTS = environment.words("TURNSTONE_HOSTS", "localhost 127.0.0.1 [::1]")
CSRF_TRUSTED_ORIGINS = environment.words("TURNSTONE_ORIGINS")

INSTALLED_APPS = [
    "turnstone.programme.audit",
    "turnstone.programme.people",
    "turnstone.programme.sources",
    "turnstone.programme.scorecards",
    "turnstone.programme.publications",
    "turnstone.programme.plan",
    "turnstone.programme.delivery",
    "turnstone.programme.boards",
    "turnstone.programme.voice",
    "turnstone.web.kit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "simple_history",
    "django_tasks",
    "django_tasks_db",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "turnstone.config.urls"
WSGI_APPLICATION = "turnstone.config.wsgi.application"

_CONTEXT = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,
        "DIRS": [str(folder) for folder in sorted((PACKAGE / "web").glob("*/jinja2"))],
        "OPTIONS": {"environment": "turnstone.web.kit.templates.environment", "context_processors": _CONTEXT},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": _CONTEXT},
    },
]

DATABASES = {"default": environment.database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"}}

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "sesame.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# Attempts are limited by the visitor's address, which a proxy of ours hides unless we know how many there are.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("TURNSTONE_PROXIES", 0)
# Besides allauth's own: a whole office may answer from one address.
ACCOUNT_RATE_LIMITS = {"answer_by_link": "60/m/ip", "calendar_by_link": "300/m/ip"}
# One link, one sign-in, a quarter of an hour: a mailbox is read by more people and machines than its owner knows.
SESAME_MAX_AGE = 15 * 60
SESAME_ONE_TIME = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [("document", PACKAGE / "documents" / "writers" / "styles")]
MEDIA_ROOT = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# A person accepts a long document line by line: a tick for each.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
NOTIFY_KEY = os.environ.get("TURNSTONE_NOTIFY_KEY", "")
NOTIFY_TEMPLATE = os.environ.get("TURNSTONE_NOTIFY_TEMPLATE", "")
NOTIFY_URL = os.environ.get("TURNSTONE_NOTIFY_URL", "")
globals().update(environment.email(DATA))
# Where links in emails that no visitor asked for lead to.
SITE_ADDRESS = environment.site()

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "turnstone.web.kit.errors.forbidden"

# Identifiers and counts only: never what a person wrote.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"without_tokens": {"()": "turnstone.config.logs.WithoutTokens"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_tokens"]}
    },
    "root": {"handlers": ["console"], "level": os.environ.get("TURNSTONE_LOG", "WARNING")},
}
