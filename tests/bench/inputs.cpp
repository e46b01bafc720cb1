#include "inputs.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace cchc::bench {
namespace {

constexpr std::string_view word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view main_part_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

std::vector<std::string> read_samples() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(CCHC_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> reports;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    reports.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return reports;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string paragraph(std::string_view text) {
  return fmt::format(
      R"(<w:p><w:pPr><w:spacing w:before="60"/><w:jc w:val="both"/></w:pPr><w:r>)"
      R"(<w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>)",
      escaped(text));
}

std::string table_row(std::string_view line) {
  std::string row = "<w:tr>";
  for (std::size_t start = 0; start <= line.size();) {
    const auto end = std::min(line.find('\t', start), line.size());
    row += R"(<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>)" +
           paragraph(line.substr(start, end - start)) + "</w:tc>";
    start = end + 1;
  }
  return row + "</w:tr>";
}

std::string body_of(const std::string& report) {
  std::istringstream lines(report);
  std::string body;
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    const bool row = line.find('\t') != std::string::npos;
    if (row != in_table) body += row ? "<w:tbl>" : "</w:tbl>";
    in_table = row;
    body += row ? table_row(line) : paragraph(line);
  }
  return in_table ? body + "</w:tbl>" : body;
}

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_source_t* const memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* const archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) throw std::runtime_error("no archive");
  zip_source_keep(memory);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* const part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0) {
      throw std::runtime_error("no place for " + name);
    }
  }
  zip_stat_t status;
  if (zip_close(archive) != 0 || zip_source_stat(memory, &status) != 0 ||
      zip_source_open(memory) != 0) {
    throw std::runtime_error("the archive was not written");
  }
  std::string bytes(status.size, '\0');
  zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

}  // namespace

const std::vector<std::string>& samples() {
  static const std::vector<std::string> reports = read_samples();
  return reports;
}

std::string long_report(std::size_t times) {
  const auto longest =
      std::max_element(samples().begin(), samples().end(),
                       [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::istringstream lines(*longest);
  std::string report;
  std::string block;  // lines of one kind: of a table, or of prose
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    const bool row = line.find('\t') != std::string::npos;
    if (row != in_table) {
      for (std::size_t k = 0; k < times; ++k) report += block;
      block.clear();
    }
    in_table = row;
    block += line + '\n';
  }
  return report + block;
}

std::string as_docx(const std::string& report) {
  return make_zip({
      {"_rels/.rels", fmt::format(R"(<Relationships xmlns="{}"><Relationship Id="rId1" Type="{}" )"
                                  R"(Target="word/document.xml"/></Relationships>)",
                                  relations, main_part_type)},
      {"word/document.xml",
       fmt::format(R"(<w:document xmlns:w="{}"><w:body>{}</w:body></w:document>)", word,
                   body_of(report))},
  });
}

std::size_t total_size(const std::vector<std::string>& reports) {
  std::size_t size = 0;
  for (const std::string& report : reports) size += report.size();
  return size;
}

}  // namespace cchc::bench
