// Vietnamese from before Unicode, where a letter was a matter of the font: what a file calls "µ"
// is an "à" in .VnTime. TCVN3 is TCVN 5712:1993 VN3 (the "ABC" fonts, .Vn*), a code a letter;
// VNI for Windows (the VNI-* fonts) writes a letter and then its marks.
#pragma once

#include <string>
#include <string_view>

namespace cchc::load {

// `text` is UTF-8 whose letters are the Windows-1252 characters of the codes, as a word-processor
// file stores the runs of these fonts. The result may need NFC. Fonts whose name ends in H
// (.VnTimeH) show small letters as capitals: `capitals`. Characters that are no letter of the
// encoding stay as they are.
std::string decode_tcvn3(std::string_view text, bool capitals);
std::string decode_vni(std::string_view text);

// The same for the bytes of a file; a byte that is no letter gives U+FFFD.
std::string decode_tcvn3_bytes(std::string_view bytes);
std::string decode_vni_bytes(std::string_view bytes);

// In UTF-8 text from TCVN3 without fonts: where a line or a cell has capitals and no small ASCII
// letter, its font had capitals only ("BáO CáO" is "BÁO CÁO").
std::string restore_capitals(std::string_view text);

}  // namespace cchc::load
