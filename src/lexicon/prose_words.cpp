#include "lexicon/prose_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/fold.hpp"

namespace cchc::lexicon {
namespace {

struct CueWords {
  Cue cue;
  std::initializer_list<std::string_view> phrases;
};

const std::initializer_list<CueWords> cue_words = {
    {Cue::among, {"trong đó", "trong số đó", "trong số này", "trong đó có", "riêng", "nhất là"}},
    {Cue::whole,
     {"gồm", "bao gồm", "gồm có", "trong đó gồm", "trong đó bao gồm", "chia ra", "chia theo",
      "phân theo", "phân ra", "chia thành"}},
    {Cue::none,
     {"bao gồm cả", "gồm cả", "kể cả", "trụ sở", "cơ sở", "thẩm quyền giải quyết",
      "thời gian giải quyết", "quy trình giải quyết", "giải quyết tthc",
      "giải quyết thủ tục hành chính", "dưới dạng", "dưới hình thức"}},
    {Cue::namely, {"cụ thể", "như sau", "cụ thể như sau", "cụ thể là"}},
    {Cue::having, {"có"}},
    {Cue::total, {"tổng số", "tổng", "toàn bộ", "tất cả"}},
    {Cue::grand_total,
     {"tổng cộng", "cộng chung", "tổng cộng là", "cộng lại", "tổng cộng có", "tổng cả hai"}},
    {Cue::rest, {"còn lại", "số còn lại", "hiện còn", "còn tồn", "tồn", "còn dư"}},
    {Cue::still, {"còn"}},
    {Cue::others, {"khác", "v.v", "vv"}},
    {Cue::reaches,
     {"đạt", "chiếm", "tỷ lệ", "tỉ lệ", "đạt tỷ lệ", "đạt tỉ lệ", "chiếm tỷ lệ", "chiếm tỉ lệ",
      "tương ứng", "tương đương", "tức", "tức là", "với tỷ lệ", "đạt mức", "tỷ trọng", "tỉ trọng",
      "bằng tỷ lệ"}},
    {Cue::equals, {"bằng"}},
    {Cue::on, {"trên"}},
    {Cue::base,
     {"trên tổng số", "trong tổng số", "trong số", "trên tổng", "trong tổng", "so với tổng số",
      "so với tổng", "của tổng số", "tổng số là", "/tổng số"}},
    {Cue::plan,
     {"kế hoạch", "kh", "dự toán", "chỉ tiêu", "được giao", "kế hoạch giao", "kế hoạch năm",
      "kế hoạch vốn", "dự toán giao", "mục tiêu", "kinh phí được cấp", "kinh phí được giao",
      "vốn được cấp", "vốn được giao", "được phân bổ", "dự toán được giao", "biên chế giao",
      "biên chế được giao"}},
    {Cue::goal,
     {"phấn đấu", "tối thiểu", "ít nhất", "tối đa", "không quá", "trở lên", "trở xuống", "yêu cầu",
      "phải đạt", "dự kiến đạt", "cần đạt", "không dưới"}},
    {Cue::versus, {"so với", "so"}},
    {Cue::same_period,
     {"cùng kỳ", "cùng kì", "năm trước", "quý trước", "kỳ trước", "tháng trước", "năm ngoái",
      "cùng thời điểm", "ck", "cùng kỳ năm trước", "cùng kỳ năm ngoái"}},
    {Cue::rises, {"tăng", "tăng thêm", "tăng lên", "nhiều hơn", "cao hơn", "vượt"}},
    {Cue::falls, {"giảm", "giảm đi", "giảm xuống", "ít hơn", "thấp hơn"}},
    {Cue::times, {"gấp", "gấp hơn"}},
    {Cue::from, {"từ"}},
    {Cue::up_to, {"lên", "lên thành", "tăng lên thành", "nâng lên", "nâng lên thành"}},
    {Cue::down_to,
     {"xuống còn", "xuống", "giảm còn", "giảm xuống còn", "rút còn", "rút xuống còn",
      "rút ngắn còn", "rút ngắn xuống còn"}},
    {Cue::above, {"hơn", "gần hơn"}},
    {Cue::below, {"dưới"}},
    {Cue::about,
     {"gần", "gần như", "trên dưới", "khoảng", "xấp xỉ", "ước", "ước đạt", "ước tính", "chừng"}},
    {Cue::nothing, {"không", "không có", "không phát sinh", "chưa có", "chưa phát sinh"}},
    {Cue::done, {"đã", "được", "bị", "đã được", "có mặt", "hiện có mặt"}},
    {Cue::ahead, {"sẽ", "phải", "cần", "chưa", "tiếp tục"}},
    {Cue::direct,
     {"trực tiếp", "nộp trực tiếp", "tiếp nhận trực tiếp", "trực tiếp tại", "tại quầy",
      "tại bộ phận một cửa"}},
    {Cue::online,
     {"trực tuyến", "qua mạng", "tiếp nhận trực tuyến", "tiếp nhận qua mạng", "nộp trực tuyến",
      "nộp qua mạng", "trên môi trường mạng", "qua môi trường mạng", "dịch vụ công trực tuyến",
      "qua cổng dịch vụ công", "nộp qua cổng dịch vụ công", "tiếp nhận qua cổng dịch vụ công"}},
    {Cue::postal,
     {"bưu chính", "bưu điện", "bcci", "bưu chính công ích", "qua bưu chính", "qua bưu điện",
      "tiếp nhận qua bưu chính", "dịch vụ bưu chính công ích",
      "tiếp nhận qua dịch vụ bưu chính công ích", "tiếp nhận qua dịch vụ bưu chính"}},
    {Cue::full_service, {"toàn trình", "trực tuyến toàn trình", "tiếp nhận trực tuyến toàn trình"}},
    {Cue::partial_service, {"một phần", "trực tuyến một phần", "tiếp nhận trực tuyến một phần"}},
    {Cue::early,
     {"trước hạn", "trước thời hạn", "sớm hạn", "sớm", "giải quyết trước hạn",
      "đã giải quyết trước hạn"}},
    {Cue::on_time,
     {"đúng hạn", "đúng thời hạn", "giải quyết đúng hạn", "đã giải quyết đúng hạn",
      "trước và đúng hạn", "trước hạn và đúng hạn", "đúng và trước hạn", "đúng hạn và trước hạn",
      "trước hạn đúng hạn"}},
    {Cue::late,
     {"quá hạn", "trễ hạn", "chậm hạn", "muộn", "giải quyết quá hạn", "giải quyết trễ hạn",
      "đã giải quyết quá hạn", "chậm tiến độ"}},
    {Cue::settled,
     {"đã giải quyết", "giải quyết", "giải quyết xong", "đã giải quyết xong", "đã trả kết quả",
      "đã xử lý", "xử lý xong", "đã trả", "hoàn thành", "đã hoàn thành", "đã thực hiện",
      "đã xử lý xong", "trả kết quả", "xử lý"}},
    {Cue::pending,
     {"đang giải quyết", "chưa giải quyết", "đang xử lý", "chưa xử lý", "đang thực hiện",
      "chưa hoàn thành", "đang trong quá trình giải quyết", "chưa thực hiện"}},
    {Cue::in_time,
     {"đang trong hạn", "trong hạn", "chưa đến hạn", "đang trong hạn giải quyết",
      "chưa đến hạn giải quyết", "đang trong thời hạn giải quyết", "đang trong thời hạn xử lý"}},
    {Cue::received,
     {"tiếp nhận", "đã tiếp nhận", "tiếp nhận mới", "mới tiếp nhận", "phải giải quyết", "nhận được",
      "nhận mới", "nhận thêm", "tiếp nhận thêm", "được giao", "tiếp nhận trong kỳ", "phát sinh"}},
    {Cue::province, {"cấp tỉnh", "tỉnh", "cấp thành phố"}},
    {Cue::department, {"sở", "các sở", "sở ngành", "các sở ngành"}},
    {Cue::district, {"cấp huyện", "huyện", "ubnd huyện", "ubnd cấp huyện"}},
    {Cue::commune, {"cấp xã", "xã", "ubnd cấp xã", "ubnd xã"}},
    {Cue::incoming, {"văn bản đến"}},
    {Cue::outgoing, {"văn bản đi"}},
    {Cue::added, {"ban hành mới", "mới", "công bố mới", "mới ban hành", "bổ sung mới"}},
    {Cue::amended, {"sửa đổi", "sửa đổi bổ sung", "được sửa đổi", "thay thế", "bổ sung"}},
    {Cue::repealed, {"bãi bỏ", "bị bãi bỏ", "hủy bỏ", "huỷ bỏ", "hết hiệu lực"}},
    {Cue::men, {"nam"}},
    {Cue::women, {"nữ"}},
    {Cue::excellent,
     {"xuất sắc", "hoàn thành xuất sắc", "rất hài lòng", "giỏi", "hoàn thành xuất sắc nhiệm vụ"}},
    {Cue::good, {"tốt", "hoàn thành tốt", "hài lòng", "hoàn thành tốt nhiệm vụ"}},
    {Cue::fair, {"khá"}},
    {Cue::average, {"trung bình", "bình thường", "hoàn thành nhiệm vụ", "đạt yêu cầu"}},
    {Cue::poor,
     {"yếu", "kém", "không hài lòng", "không hoàn thành", "chưa hài lòng",
      "không hoàn thành nhiệm vụ", "chưa đạt", "không đạt", "yếu kém"}},
    {Cue::level_three, {"mức độ 3", "mức 3"}},
    {Cue::level_four, {"mức độ 4", "mức 4"}},
};

// A line a thing counted.
const std::initializer_list<std::initializer_list<std::string_view>> noun_words = {
    {"hồ sơ", "bộ hồ sơ", "hs"},
    {"thủ tục", "tthc", "thủ tục hành chính"},
    {"lượt", "lượt người", "lượt truy cập"},
    {"người", "đại biểu", "học viên", "người dân", "cán bộ", "công chức", "viên chức"},
    {"văn bản"},
    {"buổi", "cuộc", "hội nghị", "lớp", "cuộc họp"},
    {"tin", "bài", "tin bài", "tin, bài"},
    {"cơ quan", "đơn vị", "cơ quan, đơn vị"},
    {"biên chế"},
    {"lĩnh vực"},
    {"doanh nghiệp"},
    {"nhiệm vụ"},
    {"hoạt động"},
    {"ý kiến", "kiến nghị", "phản ánh", "phản ánh, kiến nghị"},
    {"dịch vụ", "dịch vụ công", "dvc", "dvctt"},
    {"tài khoản"},
    {"giao dịch"},
    {"phiếu"},
    {"dự án", "công trình"},
    {"mô hình", "sáng kiến"},
    {"quyết định"},
    {"nghị quyết"},
    {"chỉ thị"},
    {"công văn"},
    {"hộ", "hộ dân", "hộ gia đình"},
    {"máy", "máy tính"},
    {"thôn", "tổ", "tổ dân phố"},
    {"xã", "phường"},
    {"vụ", "vụ việc"},
    {"hành vi"},
    {"kế hoạch"},
    {"thông báo"},
    {"báo cáo"},
    {"tờ trình"},
    {"hướng dẫn"},
};

template <typename Value>
class PhraseTable {
 public:
  void add(std::string_view phrase, Value value) {
    Entry entry;
    entry.value = value;
    while (!phrase.empty() && entry.count < entry.words.size()) {
      const auto end = phrase.find_first_of(" ,");
      if (end != 0) entry.words.at(entry.count++) = prose_word(phrase.substr(0, end));
      if (end == std::string_view::npos) break;
      phrase.remove_prefix(end + 1);
    }
    auto& entries = table_[entry.words[0]];  // the longer ones first
    entries.insert(std::find_if(entries.begin(), entries.end(),
                                [&](const Entry& known) { return known.count < entry.count; }),
                   entry);
  }

  [[nodiscard]] std::pair<Value, std::size_t> find(std::span<const std::uint64_t> words) const {
    if (words.empty()) return {};
    const auto found = table_.find(words.front());
    if (found == table_.end()) return {};
    for (const Entry& entry : found->second) {
      if (entry.count <= words.size() &&
          std::equal(entry.words.begin(),
                     entry.words.begin() + static_cast<std::ptrdiff_t>(entry.count), words.begin()))
        return {entry.value, entry.count};
    }
    return {};
  }

 private:
  struct Entry {
    std::array<std::uint64_t, 8> words{};
    std::size_t count = 0;
    Value value{};
  };
  std::unordered_map<std::uint64_t, std::vector<Entry>> table_;
};

// What goes from one period into the next: "kỳ trước chuyển sang", "chuyển sang quý sau".
void add_carried(PhraseTable<Cue>& table) {
  const auto add = [&table](Cue cue, std::string phrase) { table.add(phrase, cue); };
  for (const std::string period : {"kỳ", "kì", "quý", "quí", "tháng", "năm"}) {
    for (const std::string from : {"", "từ ", "tồn ", "tồn từ ", "tồn đọng ", "tồn đọng từ ",
                                   "chuyển từ ", "chuyển tiếp từ "}) {
      const std::string former = from + period + " trước";
      if (!from.empty()) add(Cue::carried, former);
      for (const char* const moved : {" chuyển", " chuyển sang", " chuyển qua"})
        add(Cue::carried, former + moved);
    }
    for (const char* const opening : {"tồn đầu ", "tồn đọng đầu ", "dư đầu "})
      add(Cue::carried, opening + period);
    add(Cue::carried, "đầu " + period + " tồn");
    add(Cue::rest, "cuối " + period + " còn lại");
    for (const char* const moved :
         {"chuyển ", "chuyển sang ", "chuyển qua ", "chuyển tiếp ", "chuyển tiếp sang "}) {
      for (const char* const next : {" sau", " tới", " tiếp theo", " tiếp"})
        add(Cue::rest, moved + period + next);
    }
  }
}

PhraseTable<Cue> make_cues() {
  PhraseTable<Cue> table;
  add_carried(table);
  for (const CueWords& line : cue_words) {
    for (const std::string_view phrase : line.phrases) table.add(phrase, line.cue);
  }
  return table;
}

PhraseTable<std::uint16_t> make_nouns() {
  PhraseTable<std::uint16_t> table;
  std::uint16_t noun = 0;
  for (const auto& line : noun_words) {
    ++noun;
    for (const std::string_view phrase : line) table.add(phrase, noun);
  }
  return table;
}

std::uint16_t noun_named(std::string_view word) {
  for (std::uint16_t noun = 0; noun < noun_words.size(); ++noun) {
    const auto& words = *(noun_words.begin() + noun);
    if (std::find(words.begin(), words.end(), word) != words.end())
      return static_cast<std::uint16_t>(noun + 1);
  }
  return 0;
}

constexpr std::array families = {
    set_of(Cue::direct, Cue::online, Cue::postal, Cue::full_service, Cue::partial_service),
    set_of(Cue::early, Cue::on_time, Cue::late, Cue::pending),
    set_of(Cue::settled, Cue::pending),
    set_of(Cue::received, Cue::carried),
    set_of(Cue::province, Cue::department, Cue::district, Cue::commune),
    set_of(Cue::incoming, Cue::outgoing),
    set_of(Cue::added, Cue::amended, Cue::repealed),
    set_of(Cue::men, Cue::women),
    set_of(Cue::excellent, Cue::good, Cue::fair, Cue::average, Cue::poor),
    set_of(Cue::level_three, Cue::level_four),
};

// Nothing is left where all of one of these are named.
constexpr std::array whole_sets = {
    set_of(Cue::direct, Cue::online, Cue::postal),
    set_of(Cue::direct, Cue::full_service, Cue::partial_service, Cue::postal),
    set_of(Cue::province, Cue::district, Cue::commune),
    set_of(Cue::early, Cue::on_time, Cue::late),
    set_of(Cue::on_time, Cue::late),
    set_of(Cue::settled, Cue::pending),
    set_of(Cue::incoming, Cue::outgoing),
    set_of(Cue::men, Cue::women),
    set_of(Cue::received, Cue::carried),
};

}  // namespace

std::uint64_t prose_word(std::string_view lower_case) { return text::hash(lower_case); }

CueMatch find_cue(std::span<const std::uint64_t> words) {
  static const PhraseTable<Cue> table = make_cues();
  const auto [cue, count] = table.find(words);
  return {cue, count};
}

NounMatch find_noun(std::span<const std::uint64_t> words) {
  static const PhraseTable<std::uint16_t> table = make_nouns();
  const auto [noun, count] = table.find(words);
  return {noun, count};
}

CueSet family_of(CueSet cues) {
  const auto* const family = std::find_if(families.begin(), families.end(),
                                          [cues](CueSet set) { return (cues & set) != 0; });
  return family == families.end() ? 0 : *family;
}

bool is_noun_within(std::uint16_t part, std::uint16_t whole) {
  static const std::array pairs = {
      std::pair(noun_named("quyết định"), noun_named("văn bản")),
      std::pair(noun_named("nghị quyết"), noun_named("văn bản")),
      std::pair(noun_named("chỉ thị"), noun_named("văn bản")),
      std::pair(noun_named("công văn"), noun_named("văn bản")),
      std::pair(noun_named("kế hoạch"), noun_named("văn bản")),
      std::pair(noun_named("thông báo"), noun_named("văn bản")),
      std::pair(noun_named("báo cáo"), noun_named("văn bản")),
      std::pair(noun_named("tờ trình"), noun_named("văn bản")),
      std::pair(noun_named("hướng dẫn"), noun_named("văn bản")),
      std::pair(noun_named("xã"), noun_named("cơ quan")),
  };
  return std::find(pairs.begin(), pairs.end(), std::pair(part, whole)) != pairs.end();
}

bool fills_posts(std::uint16_t part, std::uint16_t whole) {
  static const std::uint16_t people = noun_named("người");
  static const std::uint16_t posts = noun_named("biên chế");
  return part == people && whole == posts;
}

bool exhausts(CueSet parts) {
  return std::any_of(whole_sets.begin(), whole_sets.end(),
                     [parts](CueSet set) { return (parts & set) == set; });
}

}  // namespace cchc::lexicon
