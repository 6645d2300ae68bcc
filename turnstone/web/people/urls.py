"""The addresses of people, their posts and their accounts."""

from django.urls import path

from turnstone.web.people.views import accounts, lists, posts

urlpatterns = [
    path("<slug:area_slug>/office/people/", lists.people, name="people"),
    path("<slug:area_slug>/office/people/add/organisation/", posts.add_organisation, name="add_organisation"),
    path("<slug:area_slug>/office/people/add/post/", posts.add_post, name="add_post"),
    path("<slug:area_slug>/office/people/add/person/", posts.add_person, name="add_person"),
    path("<slug:area_slug>/office/people/posts/<int:post_id>/", posts.post, name="post"),
    path("<slug:area_slug>/office/people/leads/<int:workstream_id>/", posts.leads, name="appoint_leads"),
    path("<slug:area_slug>/office/people/invite/", accounts.invite, name="invite"),
    path("<slug:area_slug>/office/people/accounts/<int:account_id>/", accounts.account, name="account"),
]
