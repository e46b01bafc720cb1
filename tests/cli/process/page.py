"""page.py PAGE...: every element closed, every link to a place in the page, nothing loaded, one script."""
import html.parser
import re
import sys

EMPTY = {"meta", "br", "input", "rect", "col"}
LOADING = {"src", "srcset", "data", "poster", "action", "background", "xlink:href"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.scripts, self.faults = [], set(), set(), 0, []

    def handle_starttag(self, tag, attributes):
        if tag not in EMPTY:
            self.open.append(tag)
        self.scripts += tag == "script"
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.faults.append(f"id {value} stands twice")
                self.ids.add(value)
            elif name == "href":
                self.links.add(value)
            elif name in LOADING or name.startswith("on"):
                self.faults.append(f"<{tag} {name}={value!r}>")
        if tag in ("link", "iframe", "object", "embed", "img"):
            self.faults.append(f"<{tag}>")

    def handle_endtag(self, tag):
        if tag not in EMPTY and (not self.open or self.open.pop() != tag):
            self.faults.append(f"</{tag}> closes nothing")


for path, scripts in zip(sys.argv[1:], (1, 0)):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page = Page()
    page.feed(text)
    faults = page.faults + [f"{tag} is open" for tag in page.open]
    faults += [f"link to {link}" for link in page.links if link[:1] != "#" or link[1:] not in page.ids]
    faults += re.findall(r"@import|url\(|https?:", text)
    if page.scripts != scripts:
        faults.append(f"{page.scripts} scripts")
    if faults:
        sys.exit(f"FAILED: {path}: " + "; ".join(faults[:10]))
