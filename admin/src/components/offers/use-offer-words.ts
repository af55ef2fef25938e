import { useTranslation } from "react-i18next";
import { useFormats, useProgram } from "../../program.tsx";
import { useConditionWords } from "../conditions/condition-words.ts";
import type { OfferWords } from "./offer-in-words.ts";

/** With what the fields of an offer are said, in the user's language. */
export function useOfferWords(): OfferWords {
  const { t } = useTranslation();
  const formats = useFormats();
  const { currencyCode } = useProgram();
  const conditions = useConditionWords();
  return { t, formats, conditions, currencyCode };
}
