import type { Chance } from "./chance.ts";

/** A Vietnamese name: family and middle name, and the given name that people are called by. */
export interface PersonName {
  readonly gender: "female" | "male";
  readonly familyName: string;
  readonly givenName: string;
}

// About as often as in the country.
const FAMILIES = {
  Nguyễn: 38,
  Trần: 12,
  Lê: 10,
  Phạm: 7,
  Hoàng: 3,
  Huỳnh: 5,
  Phan: 5,
  Vũ: 3,
  Võ: 4,
  Đặng: 2,
  Bùi: 2,
  Đỗ: 2,
  Hồ: 2,
  Ngô: 2,
  Dương: 1,
  Lý: 1,
  Trương: 2,
  Đinh: 1,
  Mai: 1,
  Tô: 1,
};

const MIDDLES = {
  female: ["Thị", "Ngọc", "Thanh", "Minh", "Thu", "Bảo", "Khánh", "Phương", "Hoài", "Tường"],
  male: ["Văn", "Minh", "Quốc", "Đức", "Anh", "Hữu", "Gia", "Thành", "Quang", "Nhật"],
};

const GIVEN = {
  female: [
    "Lan",
    "Hương",
    "Trang",
    "Linh",
    "Mai",
    "Thảo",
    "Ngân",
    "Vy",
    "Hà",
    "Nhi",
    "Uyên",
    "Yến",
    "Quỳnh",
    "Châu",
    "Diễm",
    "Hạnh",
    "My",
    "Phượng",
    "Thư",
    "Trâm",
    "Tuyết",
    "Xuân",
    "Ánh",
  ],
  male: [
    "Nam",
    "Huy",
    "Khoa",
    "Long",
    "Phúc",
    "Tuấn",
    "Dũng",
    "Hùng",
    "Khang",
    "Bình",
    "Đạt",
    "Hiếu",
    "Kiên",
    "Lâm",
    "Nghĩa",
    "Phong",
    "Quân",
    "Sơn",
    "Thịnh",
    "Trung",
    "Việt",
    "Vinh",
  ],
};

export function personName(chance: Chance): PersonName {
  const gender = chance.happens(0.58) ? "female" : "male";
  const family = chance.weighted(FAMILIES);
  return {
    gender,
    familyName: `${family} ${chance.oneOf(MIDDLES[gender])}`,
    givenName: chance.oneOf(GIVEN[gender]),
  };
}

/** A friend somebody invites; only the given name is recorded. */
export function friendName(chance: Chance): string {
  return chance.oneOf(GIVEN[chance.happens(0.5) ? "female" : "male"]);
}
