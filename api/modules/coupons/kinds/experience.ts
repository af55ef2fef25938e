import { text } from "../../../locales/text.ts";
import { defineKind } from "./kind.ts";

/** Something to experience, such as a tasting. */
export const experience = defineKind({ name: text("coupons.experiences"), terms: {} });
