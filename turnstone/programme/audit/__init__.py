"""Who changed what, when and why; and every version of every row.

An operation leaves one `Event`, in the same transaction as its changes, and each row it saved or deleted leaves a
version tied to that event. The trail holds no foreign key to what it speaks of, so nothing that is deleted can take
its trace with it. This app knows nothing of people or plans.
"""
