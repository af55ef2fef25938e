/** A shop of the chain, and the wards its guests come from. */
export interface Shop {
  readonly locationId: string;
  readonly province: string;
  readonly wards: readonly string[];
  /** How many of the members are its regulars, against the other shops. */
  readonly share: number;
}

const HO_CHI_MINH = "Thành phố Hồ Chí Minh";

export const shops: readonly Shop[] = [
  {
    locationId: "moc-nguyen-hue",
    province: HO_CHI_MINH,
    share: 30,
    wards: ["Phường Sài Gòn", "Phường Bến Thành", "Phường Xuân Hòa", "Phường Bàn Cờ"],
  },
  {
    locationId: "moc-thao-dien",
    province: HO_CHI_MINH,
    share: 22,
    wards: ["Phường An Khánh", "Phường Bình Trưng", "Phường Thạnh Mỹ Tây"],
  },
  {
    locationId: "moc-phu-nhuan",
    province: HO_CHI_MINH,
    share: 20,
    wards: ["Phường Phú Nhuận", "Phường Đức Nhuận", "Phường Tân Sơn Hòa"],
  },
  {
    locationId: "moc-hoan-kiem",
    province: "Hà Nội",
    share: 18,
    wards: ["Phường Hoàn Kiếm", "Phường Cửa Nam", "Phường Ba Đình", "Phường Tây Hồ"],
  },
  {
    locationId: "moc-hai-chau",
    province: "Đà Nẵng",
    share: 10,
    wards: ["Phường Hải Châu", "Phường Sơn Trà", "Phường Ngũ Hành Sơn"],
  },
];

/** Where people live who only order online. */
export const elsewhere = ["Cần Thơ", "Lâm Đồng", "Khánh Hòa", "Hải Phòng", "Huế", "Đồng Nai"];
