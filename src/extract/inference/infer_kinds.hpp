// Relations by what they are inferred from. Each looks at one row as the target and adds what the
// wording leaves no choice of.
#pragma once

#include "extract/inference/infer_table.hpp"

namespace cchc::extract {

// "Tổng số văn bản (1 = 1.1 + 1.2)": the form's own arithmetic, printed in the name.
void infer_formula(InferTable& table, CellId target);

// "Tỷ lệ …" over two counts below it, beside it, or over a part beside it and the whole above.
void infer_share(InferTable& table, CellId share);

// A total or a heading over the rows under it.
void infer_parts(InferTable& table, CellId total);

// A total over the rows beside it that say how far its things are.
void infer_states(InferTable& table, CellId total);

// "… có mặt", "… đúng hạn", "… đã xử lý xong" within the total beside it.
void infer_within(InferTable& table, CellId part);

}  // namespace cchc::extract
