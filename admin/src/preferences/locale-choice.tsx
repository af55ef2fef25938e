import { Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { chooseLocale, LOCALES } from "./translation.ts";
import type { Locale } from "./translation.ts";

/** Chooses the language of the admin. */
export function LocaleChoice() {
  const { t, i18n } = useTranslation();
  return (
    <Segmented<Locale>
      aria-label={t("shell.language")}
      value={i18n.language as Locale}
      options={Object.entries(LOCALES).map(([value, label]) => ({ value: value as Locale, label }))}
      onChange={(locale) => void chooseLocale(locale)}
    />
  );
}
