#include "emit/html/page.hpp"

#include <fmt/format.h>

#include "emit/html/html_text.hpp"

namespace cchc::emit::html {
namespace {

// Colours are paired with words and marks, so that nobody needs to tell them apart.
constexpr std::string_view style = R"(
:root{--ink:#1b1b1f;--paper:#fff;--line:#c9c9d1;--soft:#f3f3f6;--error:#b3261e;--warning:#8a5300;--info:#1d5fa8;--mark:#ffe9e7}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6ea;--paper:#17171a;--line:#44444c;--soft:#222227;--error:#ff8a80;--warning:#ffb95c;--info:#8ec2ff;--mark:#4a1f1c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2.5rem;border-top:2px solid var(--line);padding-top:1rem}h3{font-size:1.05rem}
a{color:var(--info)}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--info);outline-offset:2px}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;font-size:.92rem}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--soft)}td.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.gap{color:var(--info);text-align:center;font-style:italic}
td.found{background:var(--mark);outline:2px solid var(--error);outline-offset:-2px}
tr.says td{border-top:0;padding-top:0}tr.says p{margin:.1rem 0}span.error::first-letter,span.warning::first-letter,span.info::first-letter{text-transform:uppercase}li>span{display:inline-block}
.wide{overflow-x:auto}
ol.findings{padding-left:1.4rem}ol.findings>li{margin:.5rem 0}
.error,.warning,.info{font-weight:600}.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.hint{margin:.2rem 0 0;padding-left:.8rem;border-left:3px solid var(--line)}
.facts{color:inherit;opacity:.85}.filters{display:flex;flex-wrap:wrap;gap:.75rem;margin:.5rem 0}
.filters label{display:flex;gap:.4rem;align-items:center}input,select,button{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--line);padding:.2rem .4rem}
th button{border:0;background:none;padding:0;font-weight:600;cursor:pointer;text-align:left}
svg{max-width:100%;height:auto}svg text{fill:var(--ink);font-size:13px}svg rect{fill:var(--info)}
@media screen{main>section{content-visibility:auto;contain-intrinsic-size:auto 40rem}}
@media print{body{max-width:none;padding:0;font-size:10pt}.filters,nav{display:none}tr,li{break-inside:avoid}thead{display:table-header-group}h2{break-before:page}h2.first,h1+section>h2{break-before:auto}a{color:inherit;text-decoration:none}}
)";

constexpr std::string_view script = R"(<script>
(function () {
  var table = document.getElementById('run');
  if (!table) return;
  var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
  var order = new Intl.Collator(document.documentElement.lang, {numeric: true});
  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (one) { one.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      rows.sort(function (a, b) {
        var first = a.cells[column], second = b.cells[column];
        var difference = order.compare(first.dataset.key || first.textContent, second.dataset.key || second.textContent);
        return down ? -difference : difference;
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
  var text = document.getElementById('filter'), gravity = document.getElementById('gravity');
  function apply() {
    var words = text.value.toLocaleLowerCase();
    rows.forEach(function (row) {
      var section = document.getElementById(row.dataset.report);
      var shown = row.textContent.toLocaleLowerCase().indexOf(words) >= 0 || (' ' + row.dataset.rules + ' ').toLowerCase().indexOf(' ' + words + ' ') >= 0;
      if (gravity.value) shown = shown && Number(row.dataset[gravity.value]) > 0;
      row.hidden = !shown;
      if (section) section.hidden = !shown;
    });
  }
  text.addEventListener('input', apply);
  gravity.addEventListener('change', apply);
  document.getElementById('filters').hidden = false;
})();
</script>
)";

}  // namespace

std::string page_begin(std::string_view title, Language language) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"cchc-check\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src 'unsafe-inline'\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
      language == Language::vietnamese ? "vi" : "en", escaped(title), style, escaped(title));
}

std::string page_end(bool with_script) {
  return fmt::format("</main>\n{}</body>\n</html>\n", with_script ? script : "");
}

}  // namespace cchc::emit::html
