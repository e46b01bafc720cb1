// Each stage alone, over all samples and over one long report. Bytes are those of the report's
// text (of the package for DOCX), whatever the stage takes, so that figures of stages compare.
#include <benchmark/benchmark.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cchc/check.hpp"
#include "cchc/emit.hpp"
#include "cchc/extract.hpp"
#include "cchc/layout.hpp"
#include "cchc/load.hpp"
#include "inputs.hpp"

namespace cchc::bench {
namespace {

using Inputs = std::vector<std::string>;

Document loaded(const std::string& bytes) { return std::get<Document>(load_bytes(bytes)); }

Report extracted(const std::string& bytes) {
  Report report = extract_report(lay_out(loaded(bytes)), {.schemas = builtin_schemas()});
  report.path = "report.txt";
  return report;
}

CheckedReport checked(const std::string& bytes) {
  CheckedReport result;
  result.report = extracted(bytes);
  CheckResult found = check(result.report);
  result.findings = std::move(found.findings);
  result.unchecked = std::move(found.unchecked);
  return result;
}

template <typename Value, typename Make>
std::vector<Value> made_of(const Inputs& inputs, Make make) {
  std::vector<Value> values;
  for (const std::string& input : inputs) values.push_back(make(input));
  return values;
}

void count_bytes(benchmark::State& state, const Inputs& inputs) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(total_size(inputs)));
}

void load_stage(benchmark::State& state, const Inputs& inputs) {
  for ([[maybe_unused]] auto turn : state) {
    for (const std::string& input : inputs) benchmark::DoNotOptimize(load_bytes(input));
  }
  count_bytes(state, inputs);
}

void layout_stage(benchmark::State& state, const Inputs& inputs) {
  const auto documents = made_of<Document>(inputs, loaded);
  for ([[maybe_unused]] auto turn : state) {
    for (const Document& document : documents) {
      state.PauseTiming();
      Document copy = document;  // the stage takes its input over
      state.ResumeTiming();
      benchmark::DoNotOptimize(lay_out(std::move(copy)));
    }
  }
  count_bytes(state, inputs);
}

void extract_stage(benchmark::State& state, const Inputs& inputs,
                   std::span<const Schema* const> schemas) {
  const auto documents =
      made_of<Document>(inputs, [](const std::string& input) { return lay_out(loaded(input)); });
  for ([[maybe_unused]] auto turn : state) {
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(extract_report(document, {.schemas = schemas}));
    }
  }
  count_bytes(state, inputs);
}

void check_stage(benchmark::State& state, const Inputs& inputs) {
  const auto reports = made_of<Report>(inputs, extracted);
  for ([[maybe_unused]] auto turn : state) {
    for (const Report& report : reports) benchmark::DoNotOptimize(check(report));
  }
  count_bytes(state, inputs);
}

void emit_stage(benchmark::State& state, const Inputs& inputs, const std::string& format) {
  const auto reports = made_of<CheckedReport>(inputs, checked);
  for ([[maybe_unused]] auto turn : state) {
    std::ostringstream out;
    const auto emitter = make_emitter(format, out, {});
    Summary summary;
    emitter->begin();
    for (const CheckedReport& report : reports) {
      emitter->report(report);
      add_to_summary(summary, report);
    }
    emitter->end(summary);
    benchmark::DoNotOptimize(out);
  }
  count_bytes(state, inputs);
}

void register_stages(const std::string& inputs_name, const Inputs& text) {
  const Inputs docx = made_of<std::string>(text, as_docx);
  const auto add = [&](const std::string& name, const auto& stage, const auto&... arguments) {
    benchmark::RegisterBenchmark((name + '/' + inputs_name).c_str(), stage, arguments...)
        ->Unit(benchmark::kMicrosecond);
  };
  add("load_text", load_stage, text);
  add("load_docx", load_stage, docx);
  add("layout", layout_stage, text);
  add("extract", extract_stage, text, builtin_schemas());
  add("extract_without_schemas", extract_stage, text, std::span<const Schema* const>{});
  add("check", check_stage, text);
  for (const char* format :
       {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "csv", "xlsx"}) {
    add(std::string("emit_") + format, emit_stage, text, std::string(format));
  }
}

}  // namespace
}  // namespace cchc::bench

int main(int argc, char** argv) {
  cchc::bench::register_stages("samples", cchc::bench::samples());
  cchc::bench::register_stages("long_1", {cchc::bench::long_report(1)});
  cchc::bench::register_stages("long_10", {cchc::bench::long_report(10)});
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
