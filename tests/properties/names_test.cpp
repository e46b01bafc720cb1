// Names mangled, rows inserted, left out and moved: every other row keeps its code and its value.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "properties/name_changes.hpp"
#include "properties/sample.hpp"

using namespace cchc;
using namespace cchc::test;

namespace {

struct Tally {
  std::size_t rows = 0;
  std::size_t right = 0;
  void add(const Tally& other) {
    rows += other.rows;
    right += other.right;
  }
  [[nodiscard]] double share() const {
    return rows == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(rows);
  }
};

// A report's lines, each knowing on which line of the sample it stood; 0 for an inserted one.
class Edited {
 public:
  explicit Edited(const Sample& sample) : lines_(sample.text) {
    for (std::size_t line = 1; line <= lines_.lines().size(); ++line) {
      origins_.push_back(static_cast<std::uint32_t>(line));
    }
  }

  Lines& cells() { return lines_; }
  [[nodiscard]] std::size_t size() const { return origins_.size(); }
  [[nodiscard]] std::string text() const { return lines_.text(); }
  [[nodiscard]] std::uint32_t origin(std::uint32_t line) const { return origins_[line - 1]; }

  void erase(std::size_t index) {
    lines_.lines().erase(lines_.lines().begin() + static_cast<std::ptrdiff_t>(index));
    origins_.erase(origins_.begin() + static_cast<std::ptrdiff_t>(index));
  }
  void insert(std::size_t index, const std::string& line) {
    lines_.lines().insert(lines_.lines().begin() + static_cast<std::ptrdiff_t>(index), line);
    origins_.insert(origins_.begin() + static_cast<std::ptrdiff_t>(index), 0);
  }
  void swap(std::size_t index, std::size_t other) {
    std::swap(lines_.lines()[index], lines_.lines()[other]);
    std::swap(origins_[index], origins_[other]);
  }

 private:
  Lines lines_;
  std::vector<std::uint32_t> origins_;
};

// A row that fills its line alone and bears its own number, so that its code does not hang on its
// neighbours.
bool stands_alone(const Sample& sample, const Observation& row) {
  const bool numbered =
      !row.printed.empty() && std::isdigit(static_cast<unsigned char>(row.printed[0])) != 0;
  const Lines lines(sample.text);
  const auto& all = lines.lines();
  const bool cut =
      row.location.line < all.size() && all[row.location.line].find('\t') == std::string::npos;
  return numbered && !cut && row.number_location.line == row.location.line;
}

void mangle_names(const Sample& sample, Edited& edited, std::size_t sparseness,
                  const std::vector<Mangling>& manglings, Random& random) {
  for (const Observation& row : sample.run.report.observations) {
    if (!random.one_in(sparseness)) continue;
    const std::string name = edited.cells().cell(row.label_location);
    edited.cells().set_cell(row.label_location, mangled(name, random.pick(manglings), random));
  }
}

// Blank, a lone dot, or shrunk to its last part, as Word's own numbering comes out in text.
void lose_numbers(const Sample& sample, Edited& edited, std::size_t sparseness, Random& random) {
  for (const Observation& row : sample.run.report.observations) {
    if (!stands_alone(sample, row) || !random.one_in(sparseness)) continue;
    const std::string number = edited.cells().cell(row.number_location);
    const auto inner = number.find_last_of('.', number.size() - 2);
    const std::string last = inner == std::string::npos ? number : number.substr(inner + 1);
    const std::vector<std::string> ways = {"", ".", last};
    edited.cells().set_cell(row.number_location, random.pick(ways));
  }
}

enum class RowChange { none, inserted, left_out, moved };

void change_a_row(const Sample& sample, Edited& edited, RowChange change, Random& random) {
  std::vector<std::size_t> places;
  for (const Observation& row : sample.run.report.observations) {
    if (stands_alone(sample, row)) places.push_back(row.location.line - 1);
  }
  const std::size_t choice = random.below(places.size() - 1);
  switch (change) {
    case RowChange::none:
      return;
    case RowChange::inserted:
      return edited.insert(places[choice] + 1,
                           "\tSố liệu bổ sung theo yêu cầu riêng\tVăn bản\t17\t");
    case RowChange::left_out:
      return edited.erase(places[choice]);
    case RowChange::moved:
      return edited.swap(places[choice], places[choice + 1]);
  }
}

Tally count_right(const Sample& sample, const Edited& edited) {
  const Run run = run_pipeline(edited.text());
  std::map<std::uint32_t, const Observation*> then;
  for (const Observation& row : sample.run.report.observations) then[row.location.line] = &row;
  Tally tally;
  std::map<std::uint32_t, bool> right;
  for (std::uint32_t line = 1; line <= edited.size(); ++line) {
    if (then.contains(edited.origin(line))) right[edited.origin(line)] = false;
  }
  for (const Observation& row : run.report.observations) {
    const auto before = then.find(edited.origin(row.location.line));
    if (before == then.end()) continue;
    const Observation& was = *before->second;
    right[before->first] = row.form == was.form && row.code == was.code && row.value == was.value;
  }
  tally.rows = right.size();
  tally.right = static_cast<std::size_t>(
      std::count_if(right.begin(), right.end(), [](const auto& row) { return row.second; }));
  return tally;
}

}  // namespace

TEST_CASE("every way to mangle names, in every row") {
  Random random(20250101);
  Tally all;
  for (const Mangling mangling : all_manglings) {
    Tally tally;
    for (const Sample& sample : samples()) {
      Edited edited(sample);
      mangle_names(sample, edited, 1, {mangling}, random);
      tally.add(count_right(sample, edited));
    }
    all.add(tally);
    tell_measure(fmt::format("names, {}: {} of {} rows right ({:.2f} %)", name_of(mangling),
                             tally.right, tally.rows, 100 * tally.share()));
    CHECK_MESSAGE(tally.share() >= 0.99, std::string(name_of(mangling)), ": ", tally.right, " of ",
                  tally.rows);
  }
  CHECK(all.share() >= 0.99);
}

TEST_CASE("names mangled in a third of the rows, and a row inserted, left out or moved") {
  const std::vector<Mangling> manglings(std::begin(all_manglings), std::end(all_manglings));
  Random random(20250102);
  for (const RowChange change :
       {RowChange::none, RowChange::inserted, RowChange::left_out, RowChange::moved}) {
    constexpr const char* names[] = {"no row", "a row inserted", "a row left out", "a row moved"};
    const std::string name = names[static_cast<std::size_t>(change)];
    Tally tally;
    for (const Sample& sample : samples()) {
      for (std::size_t round = 0; round < rounds(2); ++round) {
        Edited edited(sample);
        mangle_names(sample, edited, 3, manglings, random);
        change_a_row(sample, edited, change, random);
        tally.add(count_right(sample, edited));
      }
    }
    tell_measure(fmt::format("names and {} changed: {} of {} rows right ({:.2f} %)", name,
                             tally.right, tally.rows, 100 * tally.share()));
    CHECK_MESSAGE(tally.share() >= 0.99, name, ": ", tally.right, " of ", tally.rows);
  }
}

TEST_CASE("names mangled in a third of the rows, and every fifth number lost") {
  const std::vector<Mangling> manglings(std::begin(all_manglings), std::end(all_manglings));
  Random random(20250103);
  Tally tally;
  for (const Sample& sample : samples()) {
    // Without a schema only the numbers say what is part of what.
    if (sample.run.report.schema == nullptr) continue;
    for (std::size_t round = 0; round < rounds(2); ++round) {
      Edited edited(sample);
      mangle_names(sample, edited, 3, manglings, random);
      lose_numbers(sample, edited, 5, random);
      tally.add(count_right(sample, edited));
    }
  }
  tell_measure(fmt::format("names and numbers lost: {} of {} rows right ({:.2f} %)", tally.right,
                           tally.rows, 100 * tally.share()));
  CHECK_MESSAGE(tally.share() >= 0.99, tally.right, " of ", tally.rows);
}
