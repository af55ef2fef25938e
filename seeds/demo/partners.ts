import type { SavePartnerTerms } from "../../api/modules/settlements/terms/save-partner-terms.ts";
import type { Localized } from "../../api/values/localized.ts";

/** The companies that take part in Mộc Coffee's program; their names are invented. */
export const partnerNames = {
  hoagiay: "Nhà sách Hoa Giấy",
  nhasen: "Trường bếp Nhà Sen",
  macacao: "Xưởng sô-cô-la Mầm Ca Cao",
} as const;

/** The ids of the keys at their counters: what they did is known before the keys are there. */
export const partnerKeyIds = {
  hoagiay: "0193e000-0000-7000-8000-000000000001",
  nhasen: "0193e000-0000-7000-8000-000000000002",
  macacao: "0193e000-0000-7000-8000-000000000003",
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
  readonly descriptions: Localized;
  readonly value: string;
  readonly suggestedCost: number;
}

/** The partners' items, in every state. */
export const itemPlans: readonly ItemPlan[] = [
  {
    partner: "macacao",
    state: "PUBLISHED",
    daysAgo: 200,
    titles: { vi: "Hộp sô-cô-la 12 viên", en: "A box of 12 chocolates" },
    descriptions: {
      vi: "Mười hai viên làm từ ca cao Đắk Lắk, chọn vị tại xưởng.",
      en: "Twelve pieces made of cacao from Đắk Lắk; choose the kinds in the workshop.",
    },
    value: "260000",
    suggestedCost: 520,
  },
  {
    partner: "macacao",
    state: "SUBMITTED",
    daysAgo: 2,
    titles: { vi: "Buổi làm sô-cô-la cho hai người", en: "A chocolate workshop for two" },
    descriptions: {
      vi: "Hai giờ rang, nghiền và đổ khuôn thanh sô-cô-la của riêng bạn.",
      en: "Two hours of roasting, grinding and moulding a bar of your own.",
    },
    value: "780000",
    suggestedCost: 1_500,
  },
  {
    partner: "macacao",
    state: "DRAFT",
    daysAgo: 1,
    titles: { vi: "Thanh sô-cô-la mùa Tết", en: "A chocolate bar for Tết" },
    descriptions: {
      vi: "Sô-cô-la sữa với mứt gừng, chỉ có trước Tết.",
      en: "Milk chocolate with candied ginger, before Tết only.",
    },
    value: "95000",
    suggestedCost: 190,
  },
  {
    partner: "nhasen",
    state: "PUBLISHED",
    daysAgo: 150,
    titles: { vi: "Lớp nấu phở buổi tối", en: "An evening class: phở" },
    descriptions: {
      vi: "Ba giờ học ninh nước dùng và cuốn gia vị, ăn tối cùng lớp.",
      en: "Three hours of broth and spices, and dinner with the class.",
    },
    value: "650000",
    suggestedCost: 1_250,
  },
  {
    partner: "nhasen",
    state: "SENT_BACK",
    daysAgo: 12,
    titles: { vi: "Lớp làm bánh kem", en: "A class on cream cakes" },
    descriptions: {
      vi: "Một buổi sáng làm bánh kem hai tầng.",
      en: "A morning on a cream cake of two layers.",
    },
    value: "900000",
    suggestedCost: 400,
  },
  {
    partner: "nhasen",
    state: "APPROVED",
    daysAgo: 4,
    titles: { vi: "Lớp món chay ngày rằm", en: "A class on vegetarian dishes" },
    descriptions: {
      vi: "Sáu món chay cho mâm cơm ngày rằm.",
      en: "Six vegetarian dishes for the day of the full moon.",
    },
    value: "450000",
    suggestedCost: 880,
  },
  {
    partner: "hoagiay",
    state: "WITHDRAWN",
    daysAgo: 90,
    titles: { vi: "Phiếu in ảnh 20 tấm", en: "20 photo prints" },
    descriptions: {
      vi: "In hai mươi tấm ảnh 10 × 15 cm tại quầy.",
      en: "Twenty prints of 10 × 15 cm at the counter.",
    },
    value: "100000",
    suggestedCost: 210,
  },
];
