"""The lower bound: a bare script that makes the same pages from the same YAML, with no checks.

    python bare.py CONTENT PLAN OUT

It is what one would write in an hour: PyYAML's C loader, Jinja2, plain writes. PLAN is the folder
that `measuring.peers` prepares: layouts, and which listings there are.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
import yaml

Data = dict[str, Any]


def load(file: Path) -> Any:
    """Read one file of YAML."""
    return yaml.load(file.read_bytes(), yaml.CSafeLoader)


def claims_of(content: Path) -> list[Data]:
    """Every claim with its source and topic."""
    found: list[Data] = []
    topics = {each.stem: load(each) for each in sorted((content / "topics").glob("*.yaml"))}
    terms = {(name, term["id"]): term for name, each in topics.items() for term in each["terms"]}
    for file in sorted((content / "sources").glob("*.yaml")):
        source = load(file)
        for topic in sorted(source["claims"]):
            for claim in source["claims"][topic]:
                subject = claim["subject"]
                found.append(
                    {
                        "n": len(found),
                        "name": file.stem,
                        "source": source,
                        "topic": topic,
                        "about": topics[topic],
                        "term": terms[topic, claim["term"]],
                        "subjects": subject if isinstance(subject, list) else [subject],
                        "claim": claim,
                        "address": f"{file.stem}/{topic}/{claim['id']}",
                    }
                )
    return found


def ties_of(content: Path) -> dict[str, list[Data]]:
    """The findings that bear on each claim."""
    found = defaultdict(list)
    for finding in load(content / "evidence/findings.yaml")["findings"]:
        for tie in finding["bears_on"]:
            found[tie["claim"]].append(
                {**tie, "says": finding["says"], "strength": finding["strength"]}
            )
    return found


class Site:
    """What the content says, and the templates that show it."""

    def __init__(self, content: Path, plan: Path) -> None:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(plan / "bare"), autoescape=True, trim_blocks=True
        )
        self.claim_page = environment.get_template("claim.html")
        self.listing_page = environment.get_template("listing.html")
        self.settings = json.loads((plan / "settings.json").read_bytes())
        self.claims, self.ties = claims_of(content), ties_of(content)
        self.groups: dict[str, list[Data]] = defaultdict(list)
        for each in self.claims:
            keys = ("", f"topics/{each['topic']}", f"sources/{each['name']}", *lines_of(each))
            for key in keys:
                self.groups[key].append(each)

    def claim(self, each: Data) -> str:
        """The page of a claim."""
        lines = zip(each["subjects"], lines_of(each), strict=True)
        return self.claim_page.render(
            each,
            title=f"{each['source']['short']} says: {each['claim']['says']}",
            ties=self.ties.get(each["address"], ()),
            lines=[{"subject": subject, "claims": self.groups[key]} for subject, key in lines],
            others=self.settings["others"],
        )

    def listing(self, page: Data) -> str:
        """A page that lists claims."""
        shown = self.groups[page["of"]][: page["rows"]]
        return self.listing_page.render(title=page["title"], claims=shown, pads=page["pads"])

    def pages(self, listings: list[Data]) -> Iterator[tuple[str, str]]:
        """Every page with its path, and the data file."""
        for each in self.claims:
            yield f"claims/{each['address']}/index.html", self.claim(each)
            if "moved_from" in each["claim"]:
                former = f"claims/{each['name']}/{each['topic']}/{each['claim']['moved_from']}"
                to = f"/claims/{each['address']}/"
                yield f"{former}/index.html", self.settings["redirect"].replace("TO", to)
        for page in listings:
            yield page["path"], self.listing(page)
        facts = {each["address"]: each["claim"] for each in self.claims}
        yield "index.json", json.dumps({"claims": facts}, ensure_ascii=False)


def lines_of(each: Data) -> list[str]:
    """The lines of the comparison on which a claim stands: one a subject."""
    return [f"{each['topic']}/{each['claim']['term']}/{subject}" for subject in each["subjects"]]


def main() -> None:
    """Make every page and write it."""
    content, plan, out = map(Path, sys.argv[1:])
    listings = json.loads((plan / "listings.json").read_bytes())
    for path, text in Site(content, plan).pages(listings):
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
