import type { Module } from "../../modules.ts";
import { CouponsOfMember } from "./storefront.ts";

export const coupons: Module = { name: "coupons", storefront: [CouponsOfMember] };
