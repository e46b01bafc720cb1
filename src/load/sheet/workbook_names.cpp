#include "load/sheet/workbook_names.hpp"

#include <array>

namespace cchc::load::sheet {
namespace {

enum NameSpace : std::uint8_t { main, relations };

constexpr std::array namespaces = {
    Namespace{main, "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
    Namespace{main, "http://purl.oclc.org/ooxml/spreadsheetml/main"},
    Namespace{relations, "http://schemas.openxmlformats.org/package/2006/relationships"},
};

constexpr std::array names = {
    Name{main, "workbookPr", workbook_properties},
    Name{main, "sheet", sheet},
    Name{main, "si", shared_item},
    Name{main, "r", run},
    Name{main, "rPr", run_properties},
    Name{main, "t", t},
    Name{main, "strike", strike},
    Name{main, "vertAlign", vertical_align},
    Name{main, "rPh", phonetic},
    Name{main, "numFmt", number_format},
    Name{main, "fonts", fonts},
    Name{main, "font", font},
    Name{main, "cellXfs", cell_formats},
    Name{main, "xf", format},
    Name{main, "col", column},
    Name{main, "row", row},
    Name{main, "c", cell},
    Name{main, "v", value},
    Name{main, "f", formula},
    Name{main, "is", inline_string},
    Name{main, "mergeCell", merged},
    Name{relations, "Relationship", relationship},
};

}  // namespace

const Vocabulary vocabulary = {namespaces, names};

}  // namespace cchc::load::sheet
