import type { Module } from "../../modules.ts";
import { EnrollmentWrites } from "./storefront.ts";

export const enrollment: Module = { name: "enrollment", storefront: [EnrollmentWrites] };
