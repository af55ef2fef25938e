import type { SavePartnerTerms } from "../../api/modules/settlements/terms/save-partner-terms.ts";
import type { Localized } from "../../api/values/localized.ts";

/** The companies that take part in Mộc Coffee's program; their names are invented. */
export const partnerNames = {
  hoagiay: "Nhà sách Hoa Giấy",
  nhasen: "Trường bếp Nhà Sen",
  macacao: "Xưởng sô-cô-la Mầm Ca Cao",
} as const;

export type PartnerKey = keyof typeof partnerNames;

export type Terms = Omit<SavePartnerTerms, "partnerId" | "version">;

/** What a partner sells: what it is called, and what it costs. */
export interface Goods {
  readonly sku: string;
  readonly title: string;
  readonly category: string;
  readonly price: number;
}

/** How a partner takes part. */
export interface PartnerPlan {
  /** What was agreed first, and what later, in the middle of a month. */
  readonly terms: Terms;
  readonly laterTerms?: { readonly daysAgo: number; readonly terms: Terms };
  /** What it pays in advance, and how many days before today. */
  readonly payments: readonly { readonly daysAgo: number; readonly amount: string }[];
  /** How many sales a day it has to members, on average. */
  readonly salesADay: number;
  readonly goods: readonly Goods[];
}

const MONTHLY: Terms = {
  funding: "POSTPAID",
  pricePerPoint: "400",
  reimbursementPerPoint: "450",
  reimbursementPerVoucher: "45000",
  minimum: "0",
  period: "MONTH",
  undoWindow: "P3D",
};

export const partnerPlans: Readonly<Record<PartnerKey, PartnerPlan>> = {
  hoagiay: {
    terms: MONTHLY,
    laterTerms: { daysAgo: 135, terms: { ...MONTHLY, pricePerPoint: "420.5" } },
    payments: [],
    salesADay: 0.4,
    goods: [
      { sku: "SACH-TT", title: "Tiểu thuyết", category: "books", price: 125_000 },
      { sku: "SACH-TN", title: "Sách thiếu nhi", category: "books", price: 68_000 },
      { sku: "SO-TAY", title: "Sổ tay bìa vải", category: "stationery", price: 92_000 },
    ],
  },
  nhasen: {
    terms: {
      funding: "PREPAID",
      pricePerPoint: "380",
      reimbursementPerPoint: null,
      reimbursementPerVoucher: null,
      minimum: "0",
      period: "MONTH",
      undoWindow: "P1D",
    },
    payments: [
      { daysAgo: 364, amount: "1500000" },
      { daysAgo: 180, amount: "2000000" },
      { daysAgo: 60, amount: "2000000" },
    ],
    salesADay: 0.13,
    goods: [
      { sku: "LOP-PHO", title: "Lớp nấu phở", category: "classes", price: 650_000 },
      { sku: "LOP-BANH", title: "Lớp làm bánh mì", category: "classes", price: 520_000 },
    ],
  },
  macacao: {
    terms: {
      funding: "POSTPAID",
      pricePerPoint: "350",
      reimbursementPerPoint: "480",
      reimbursementPerVoucher: null,
      minimum: "50000",
      period: "QUARTER",
      undoWindow: "P7D",
    },
    payments: [],
    salesADay: 0.25,
    goods: [
      { sku: "SCL-70", title: "Thanh sô-cô-la 70%", category: "chocolate", price: 85_000 },
      { sku: "SCL-HOP", title: "Hộp quà 12 viên", category: "chocolate", price: 260_000 },
      { sku: "XUONG", title: "Buổi làm sô-cô-la", category: "classes", price: 390_000 },
    ],
  },
};

/** How far an item of a partner came. */
export type ItemState =
  "DRAFT" | "SUBMITTED" | "SENT_BACK" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";

/** An item that a partner offers. */
export interface ItemPlan {
  readonly partner: PartnerKey;
  readonly state: ItemState;
  readonly daysAgo: number;
  readonly titles: Localized;
  readonly value: string;
  readonly suggestedCost: number;
}

const item = (
  [partner, state, daysAgo]: [PartnerKey, ItemState, number],
  titles: Localized,
  [value, suggestedCost]: [string, number],
): ItemPlan => ({ partner, state, daysAgo, titles, value, suggestedCost });

/** The partners' items, in every state. */
export const itemPlans: readonly ItemPlan[] = [
  item(
    ["macacao", "PUBLISHED", 200],
    { vi: "Hộp sô-cô-la 12 viên", en: "A box of 12 chocolates" },
    ["260000", 520],
  ),
  item(
    ["macacao", "SUBMITTED", 2],
    { vi: "Buổi làm sô-cô-la cho hai người", en: "A chocolate workshop for two" },
    ["780000", 1_500],
  ),
  item(["macacao", "DRAFT", 1], { vi: "Thanh sô-cô-la mùa Tết", en: "A chocolate bar for Tết" }, [
    "95000",
    190,
  ]),
  item(["nhasen", "PUBLISHED", 150], { vi: "Lớp nấu phở buổi tối", en: "An evening class: phở" }, [
    "650000",
    1_250,
  ]),
  item(["nhasen", "SENT_BACK", 12], { vi: "Lớp làm bánh kem", en: "A class on cream cakes" }, [
    "900000",
    400,
  ]),
  item(
    ["nhasen", "APPROVED", 4],
    { vi: "Lớp món chay ngày rằm", en: "A class on vegetarian dishes" },
    ["450000", 880],
  ),
  item(["hoagiay", "WITHDRAWN", 90], { vi: "Phiếu in ảnh 20 tấm", en: "20 photo prints" }, [
    "100000",
    210,
  ]),
];
