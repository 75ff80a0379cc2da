"""What AWS asks a role for when a batch of PartiQL statements comes.

MiniStack asks for `dynamodb:BatchExecuteStatement`, which IAM does not know. AWS authorizes each statement as what it does
(`dynamodb:PartiQLInsert` and its like), on its own table.
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html
"""

import json
import re

from ministack.core import iam_actions

STATEMENT = re.compile(r'\s*(SELECT\b.*?\bFROM|INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?([\w.-]+)', re.I | re.S)

checks_of_transaction = iam_actions.dynamodb_transaction_checks


def checks(action, body, region, account):
    """The action and the table of each statement; whatever else it is, MiniStack's own checks."""
    if action != "dynamodb:BatchExecuteStatement":
        return checks_of_transaction(action, body, region, account)
    return [check(each["Statement"], region, account) for each in json.loads(body)["Statements"]]


def check(statement, region, account):
    found = STATEMENT.match(statement)
    if not found:
        return "dynamodb:BatchExecuteStatement", "*"
    verb, table = found[1].split()[0].capitalize(), found[2]
    return f"dynamodb:PartiQL{verb}", f"arn:aws:dynamodb:{region}:{account}:table/{table}"


def enforce():
    iam_actions.dynamodb_transaction_checks = checks
