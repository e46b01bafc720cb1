"""Reads JSON, SARIF, JUnit and GitHub's commands of one run, and compares what they tell."""

import json
import os
import re
import sys
import urllib.parse

import attr
import junitparser
import sarif_om

# Which class of SARIF's object model reads which property; all others are plain values.
CLASSES = {
    "artifactLocation": sarif_om.ArtifactLocation,
    "associatedRule": sarif_om.ReportingDescriptorReference,
    "defaultConfiguration": sarif_om.ReportingConfiguration,
    "description": sarif_om.Message,
    "driver": sarif_om.ToolComponent,
    "fullDescription": sarif_om.MultiformatMessageString,
    "help": sarif_om.MultiformatMessageString,
    "invocations": sarif_om.Invocation,
    "locations": sarif_om.Location,
    "logicalLocations": sarif_om.LogicalLocation,
    "message": sarif_om.Message,
    "physicalLocation": sarif_om.PhysicalLocation,
    "region": sarif_om.Region,
    "relatedLocations": sarif_om.Location,
    "results": sarif_om.Result,
    "rules": sarif_om.ReportingDescriptor,
    "runs": sarif_om.Run,
    "shortDescription": sarif_om.MultiformatMessageString,
    "tool": sarif_om.Tool,
    "toolExecutionNotifications": sarif_om.Notification,
}
FREE = {"partialFingerprints", "properties"}  # bags with keys of the tool's own


def same(what, expected, actual):
    if expected != actual:
        sys.exit(f"FAILED: {what}:\n expected {expected}\n got      {actual}")


def build(kind, value):
    """An object of the model; the class refuses unknown names and missing ones."""
    if isinstance(value, list):
        return [build(kind, element) for element in value]
    names = {field.metadata["schema_property_name"]: field.name for field in attr.fields(kind)}
    arguments = {}
    for key, child in value.items():
        if key not in names:
            sys.exit(f"FAILED: SARIF: {kind.__name__} has no property {key}")
        if key == "originalUriBaseIds":
            child = {name: build(sarif_om.ArtifactLocation, at) for name, at in child.items()}
        elif key in CLASSES and key not in FREE:
            child = build(CLASSES[key], child)
        elif key not in FREE and isinstance(child, (dict, list)):
            sys.exit(f"FAILED: SARIF: {kind.__name__}.{key} should be a plain value")
        arguments[names[key]] = child
    return kind(**arguments)


def whole(folder, path):
    return os.path.normpath(os.path.join(folder, path))


def name_in_uri(location, folder):
    uri = urllib.parse.urlsplit(location.uri)
    path = urllib.parse.unquote(uri.path)
    same("SARIF: base of " + path, None if uri.scheme else "%SRCROOT%", location.uri_base_id)
    return whole(folder, path)


def read_sarif(path, folder):
    log = build(sarif_om.SarifLog, json.load(open(path, encoding="utf-8")))
    (run,) = log.runs
    rules = run.tool.driver.rules
    told = []
    for result in run.results:
        same("SARIF: ruleIndex", rules[result.rule_index].id, result.rule_id)
        (location,) = result.locations
        place = location.physical_location
        line = place.region.start_line if place.region else None
        told.append((name_in_uri(place.artifact_location, folder), result.rule_id, line))
    (invocation,) = run.invocations
    same("SARIF: successful", False, invocation.execution_successful)
    failed = [name_in_uri(note.locations[0].physical_location.artifact_location, folder)
              for note in invocation.tool_execution_notifications]
    return told, failed


def read_github(path):
    """Commands as the runner reads them: ::command name=value,name=value::data"""
    def decoded(text, codes):
        for code in codes:  # the percent sign last
            text = text.replace(code, chr(int(code[1:], 16)))
        return text.replace("%25", "%")

    told = []
    for line in open(path, encoding="utf-8", newline="\n"):
        command, properties, _ = re.fullmatch("::(\\w+) (.*?)::(.*)\n", line).groups()
        same("GitHub: command", True, command in ("error", "warning", "notice"))
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        pairs = {key: decoded(value, ("%0D", "%0A", "%3A", "%2C")) for key, value in pairs.items()}
        number = int(pairs["line"]) if "line" in pairs else None
        told.append((pairs["file"], pairs["title"].split()[0], number))
    return told


def main(json_path, sarif_path, junit_path, github_path):
    folder = os.getcwd()
    reports = json.load(open(json_path, encoding="utf-8"))["reports"]
    findings = [(report["path"], finding["rule"], (finding["location"] or {}).get("line"))
                for report in reports for finding in report["findings"]]
    same("findings at all", True, len(findings) > 4)

    placed = [(whole(folder, path), rule, line) for path, rule, line in findings]
    unread = [whole(folder, report["path"]) for report in reports
              if report["status"] == "failed"]
    # SARIF's viewers want a line of every result: the first where there is none.
    lined = [(path, rule, line or 1) for path, rule, line in placed]
    same("SARIF", (lined, unread), read_sarif(sarif_path, folder))
    same("GitHub", findings, read_github(github_path))

    suites = list(junitparser.JUnitXml.fromfile(junit_path))
    same("JUnit: suites", len(reports), len(suites))
    for report, suite in zip(reports, suites):
        errors = {finding["rule"] for finding in report["findings"]
                  if finding["severity"] == "error"}
        wanted = junitparser.Error if report["status"] == "failed" else junitparser.Failure
        found = {case.name.split()[0] for case in suite
                 if any(isinstance(result, wanted) for result in case.result)}
        same("JUnit: " + report["path"], errors, found)
        same("JUnit: count", len(errors), suite.failures + suite.errors)
        same("JUnit: cases", suite.tests, len(list(suite)))
        same("JUnit: file", {report["path"]}, {case._elem.get("file") for case in suite})


main(*sys.argv[1:])
