"""What happens month by month: who said what about each action, what is off course, what comes next.

A cycle opens, leads answer in a line each, the programme office writes what each workstream did and will do, and the
board reads one update. A line said in a cycle is never rewritten by the next one.
"""
