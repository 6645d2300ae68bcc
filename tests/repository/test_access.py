"""Who may open each address is written here, and the site does as it is written."""

from tests.pages.addresses import addresses

ACCESS = {
    "start": "everyone",
    "health": "everyone",
    "accessibility": "everyone",
    "front": "everyone",
    "progress": "everyone",
    "progress_section": "everyone",
    "published_updates": "everyone",
    "published_update": "everyone",
    "published_update_file": "everyone",
    "area_accessibility": "everyone",
    "account_login": "everyone",
    "account_ask_for_link": "everyone",
    "account_link": "everyone",
    "account_logout": "everyone",
    "account_home": "the signed in",
    "home": "can_read_the_plan",
    "plan": "can_read_the_plan",
    "plan_csv": "can_read_the_plan",
    "pace": "can_read_the_plan",
    "pace_file": "can_read_the_plan",
    "write_plan": "can_run_the_cycle",
    "add_workstream": "can_run_the_cycle",
    "add_outcome": "can_run_the_cycle",
    "add_requirement": "can_run_the_cycle",
    "add_action": "can_run_the_cycle",
    "change_action": "can_run_the_cycle",
    "action": "can_read_the_plan",
    "update": "can_read_the_plan",
    "no_change": "can_read_the_plan",
    "cycles": "can_read_the_plan",
    "cycle": "can_read_the_plan",
    "open_cycle": "can_run_the_cycle",
    "add_headline": "can_run_the_cycle",
    "add_progress": "can_run_the_cycle",
    "add_step": "can_run_the_cycle",
    "close_step": "can_run_the_cycle",
    "risks": "can_read_the_plan",
    "risks_csv": "can_read_the_plan",
    "raise_risk": "can_run_the_cycle",
    "risk": "can_read_the_plan",
    "change_risk": "can_run_the_cycle",
    "add_exception": "can_run_the_cycle",
    "papers": "can_read_the_plan",
    "preview_about": "can_see_drafts",
    "paper_make_about": "can_write_papers",
    "paper": "can_read_the_plan",
    "paper_file": "can_read_the_plan",
    "paper_make": "can_write_papers",
    "paper_send_for_review": "can_write_papers",
    "paper_send_back": "can_approve_papers",
    "paper_approve": "can_approve_papers",
    "paper_publish": "can_publish_papers",
    "paper_withdraw": "can_publish_papers",
    "paper_correct": "can_write_papers",
    "preview": "can_see_drafts",
    "changes": "can_read_the_plan",
    "people": "can_manage_people",
    "add_organisation": "can_manage_people",
    "add_post": "can_manage_people",
    "add_person": "can_manage_people",
    "post": "can_manage_people",
    "appoint_leads": "can_manage_people",
    "invite": "can_manage_people",
    "account": "can_manage_people",
    "intake": "can_take_files_in",
    "proposal": "can_take_files_in",
    "original": "can_take_files_in",
}


def test_every_address_is_guarded_as_this_table_says():
    assert {address.name: address.access for address in addresses()} == ACCESS


def test_every_page_for_members_is_in_the_office_of_an_area():
    outside = [
        address.name
        for address in addresses()
        if address.access.startswith("can_") and not address.sample.startswith("/wexcombe/office/")
    ]
    assert outside == []
