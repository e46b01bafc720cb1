#include "properties/renderings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <sstream>

#include "load/packages.hpp"
#include "text/markup.hpp"

namespace cchc::test {
namespace {

using Look = Stretch::Look;

std::string escaped(const std::string& text) { return text::escape_markup(text); }

// Rows that follow each other are a table.
std::string with_tables(const RichReport& report, std::string_view open, std::string_view close,
                        const std::function<std::string(const RichLine&)>& row,
                        const std::function<std::string(const RichText&)>& paragraph) {
  std::string out;
  bool in_table = false;
  for (const RichLine& line : report) {
    if (line.is_row != in_table) out += line.is_row ? open : close;
    in_table = line.is_row;
    out += line.is_row ? row(line) : paragraph(line.cells.front());
  }
  return in_table ? out.append(close) : out;
}

std::string word_run(const Stretch& stretch) {
  const std::string text =
      fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", escaped(stretch.text));
  switch (stretch.look) {
    case Look::raised:
      return R"(<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>)" + text + "</w:r>";
    case Look::struck:
      return "<w:r><w:rPr><w:strike/></w:rPr>" + text + "</w:r>";
    case Look::chosen:
      return R"(<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="3"/></w:dropDownList></w:sdtPr>)"
             "<w:sdtContent><w:r>" +
             text + "</w:r></w:sdtContent></w:sdt>";
    case Look::plain:
      break;
  }
  return "<w:r>" + text + "</w:r>";
}

std::string word_paragraph(const RichText& text) {
  std::string out = "<w:p>";
  for (const Stretch& stretch : text) out += word_run(stretch);
  return out + "</w:p>";
}

std::string write_word(const RichReport& report) {
  const auto row = [](const RichLine& line) {
    std::string out = "<w:tr>";
    for (const RichText& cell : line.cells) out += "<w:tc>" + word_paragraph(cell) + "</w:tc>";
    return out + "</w:tr>";
  };
  Case parts;
  parts.sections["document"] = with_tables(report, "<w:tbl>", "</w:tbl>", row, word_paragraph);
  return make_zip(word_parts(parts));
}

std::string odf_paragraph(const RichText& text) {
  std::string out = "<text:p>";
  for (const Stretch& stretch : text) {
    const std::string inner = escaped(stretch.text);
    if (stretch.look == Look::plain) {
      out += inner;
    } else if (stretch.look == Look::chosen) {
      out += R"(<text:drop-down text:name="a"><text:label text:value="3"/>)"
             R"(<text:label text:value=")" +
             inner + R"(" text:current-selected="true"/>)" + inner + "</text:drop-down>";
    } else {
      const auto* const style = stretch.look == Look::raised ? "Sup" : "Str";
      out += fmt::format(R"(<text:span text:style-name="{}">{}</text:span>)", style, inner);
    }
  }
  return out + "</text:p>";
}

constexpr std::string_view odf_looks =
    R"(<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="Str" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>)";

std::string write_odf(const RichReport& report) {
  const auto row = [](const RichLine& line) {
    std::string out = "<table:table-row>";
    for (const RichText& cell : line.cells) {
      out += "<table:table-cell>" + odf_paragraph(cell) + "</table:table-cell>";
    }
    return out + "</table:table-row>";
  };
  Case parts;
  parts.sections["automatic"] = odf_looks;
  parts.sections["text"] =
      with_tables(report, "<table:table>", "</table:table>", row, odf_paragraph);
  return make_zip(odf_parts(parts));
}

std::string html_text(const RichText& text) {
  std::string out;
  for (const Stretch& stretch : text) {
    const std::string inner = escaped(stretch.text);
    switch (stretch.look) {
      case Look::raised:
        out += "<sup>" + inner + "</sup>";
        break;
      case Look::struck:
        out += "<s>" + inner + "</s>";
        break;
      case Look::chosen:
        out += "<select><option>3</option><option selected>" + inner + "</option></select>";
        break;
      case Look::plain:
        out += inner;
    }
  }
  return out;
}

std::string html_row(const RichLine& line) {
  std::string out = "<tr>";
  for (const RichText& cell : line.cells) out += "<td>" + html_text(cell) + "</td>";
  return out + "</tr>\n";
}

std::string write_html(const RichReport& report) {
  const auto paragraph = [](const RichText& text) { return "<p>" + html_text(text) + "</p>\n"; };
  return R"(<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>)" +
         with_tables(report, "<table>\n", "</table>\n", html_row, paragraph) + "</body></html>\n";
}

std::string plain_text(const RichText& text) {
  std::string out;
  for (const Stretch& stretch : text) {
    out += stretch.look == Look::raised ? "<sup>" + stretch.text + "</sup>" : stretch.text;
  }
  return out;
}

std::string write_text(const RichReport& report) {
  std::string out;
  for (const RichLine& line : report) {
    for (std::size_t k = 0; k < line.cells.size(); ++k) {
      out += (k == 0 ? "" : "\t") + plain_text(line.cells[k]);
    }
    out += '\n';
  }
  return out;
}

// Tables as HTML, between paragraphs that are Markdown's own.
std::string write_markdown(const RichReport& report) {
  const auto paragraph = [](const RichText& text) { return plain_text(text) + "\n\n"; };
  return with_tables(report, "<table>\n", "</table>\n\n", html_row, paragraph);
}

// Without a blank row between titles and tables.
std::string write_semicolons(const RichReport& report) {
  std::string out = "\xEF\xBB\xBF";
  for (const RichLine& line : report) {
    if (!line.is_row && line.cells.front().front().text.empty()) continue;
    constexpr std::size_t columns = 5;
    for (std::size_t k = 0; k < std::max(columns, line.cells.size()); ++k) {
      std::string cell = k < line.cells.size() ? plain_text(line.cells[k]) : std::string();
      if (cell.find_first_of(";\"\n") != std::string::npos) {
        cell = '"' + replace_all(cell, "\"", "\"\"") + '"';
      }
      out += (k == 0 ? "" : ";") + cell;
    }
    out += "\r\n";
  }
  return out;
}

std::string sheet_cell(const RichText& text) {
  std::string out = R"(<c t="inlineStr"><is>)";
  for (const Stretch& stretch : text) {
    out += "<r>";
    if (stretch.look == Look::raised)
      out += R"(<rPr><vertAlign val="superscript"/></rPr>)";
    else if (stretch.look == Look::struck)
      out += "<rPr><strike/></rPr>";
    out += fmt::format(R"(<t xml:space="preserve">{}</t></r>)", escaped(stretch.text));
  }
  return out + "</is></c>";
}

std::string write_sheet(const RichReport& report) {
  std::string rows;
  for (const RichLine& line : report) {
    rows += "<row>";
    for (const RichText& cell : line.cells) rows += sheet_cell(cell);
    rows += "</row>";
  }
  constexpr std::string_view types =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  constexpr std::string_view main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const auto relations = [&](std::string_view type, std::string_view target) {
    return fmt::format(
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{}/{}" Target="{}"/></Relationships>)",
        types, type, target);
  };
  return make_zip(
      {{"_rels/.rels", relations("officeDocument", "xl/workbook.xml")},
       {"xl/_rels/workbook.xml.rels", relations("worksheet", "sheet1.xml")},
       {"xl/workbook.xml",
        fmt::format(
            R"(<workbook xmlns="{}" xmlns:r="{}"><sheets><sheet name="A" r:id="a"/></sheets></workbook>)",
            main, types)},
       {"xl/sheet1.xml",
        fmt::format(R"(<worksheet xmlns="{}"><sheetData>{}</sheetData></worksheet>)", main,
                    rows)}});
}

// Looks by styles of cells' texts; a row a line.
std::string write_open_sheet(const RichReport& report) {
  std::string rows;
  for (const RichLine& line : report) {
    rows += "<table:table-row>";
    for (const RichText& cell : line.cells) {
      rows += "<table:table-cell office:value-type=\"string\">" + odf_paragraph(cell) +
              "</table:table-cell>";
    }
    rows += "</table:table-row>";
  }
  Case parts;
  parts.sections["automatic"] = odf_looks;
  Entries entries = odf_parts(parts);
  entries.front().second = "application/vnd.oasis.opendocument.spreadsheet";
  entries.back().second = replace_all(entries.back().second, "<office:text></office:text>",
                                      "<office:spreadsheet><table:table table:name=\"A\">" + rows +
                                          "</table:table></office:spreadsheet>");
  return make_zip(entries);
}

// Looks by a style sheet, choices by a field that is filled in.
std::string write_styled_html(const RichReport& report) {
  std::string page = write_html(report);
  page = replace_all(page, "</head>",
                     "<style>.up{vertical-align:super} .out{text-decoration:line-through}"
                     "</style></head>");
  page = replace_all(page, "<sup>", "<span class=\"up\">");
  page = replace_all(page, "</sup>", "</span>");
  page = replace_all(page, "<s>", "<span class=\"out\">");
  return replace_all(page, "</s>", "</span>");
}

// Looks by styles of characters, as a word processor keeps those that have
// names.
std::string write_word_by_styles(const RichReport& report) {
  const auto row = [](const RichLine& line) {
    std::string out = "<w:tr>";
    for (const RichText& cell : line.cells) out += "<w:tc>" + word_paragraph(cell) + "</w:tc>";
    return out + "</w:tr>";
  };
  Case parts;
  std::string body = with_tables(report, "<w:tbl>", "</w:tbl>", row, word_paragraph);
  body = replace_all(body, R"(<w:vertAlign w:val="superscript"/>)", R"(<w:rStyle w:val="Up"/>)");
  parts.sections["document"] = replace_all(body, "<w:strike/>", R"(<w:rStyle w:val="Out"/>)");
  parts.sections["styles"] =
      R"(<w:style w:type="character" w:styleId="Base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>)"
      R"(<w:style w:type="character" w:styleId="Up"><w:basedOn w:val="Base"/></w:style>)"
      R"(<w:style w:type="character" w:styleId="Out"><w:rPr><w:dstrike/></w:rPr></w:style>)";
  return make_zip(strict(word_parts(parts)));
}

}  // namespace

RichReport read_rich(const std::string& text) {
  RichReport report;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    RichLine rich;
    rich.is_row = line.find('\t') != std::string::npos;
    for (std::size_t start = 0; start != std::string::npos;) {
      const auto end = line.find('\t', start);
      rich.cells.push_back({{line.substr(start, end - start), Look::plain}});
      start = end == std::string::npos ? end : end + 1;
    }
    report.push_back(std::move(rich));
  }
  return report;
}

const std::vector<Rendering>& renderings() {
  static const std::vector<Rendering> all = {
      {"DOCX", write_word, true, true, true},
      {"ODT", write_odf, true, true, true},
      {"HTML", write_html, true, true, true},
      {"XLSX", write_sheet, true, true, false},
      {"ODS", write_open_sheet, true, true, false},
      {"strict DOCX with styles", write_word_by_styles, true, true, true},
      {"HTML with a style sheet", write_styled_html, true, true, true},
      {"text", write_text, true, false, false},
      {"Markdown with HTML tables", write_markdown, true, true, true},
      {"CSV", write_semicolons, false, false, false},
  };
  return all;
}

}  // namespace cchc::test
