import { useTranslation } from "react-i18next";

// Each names itself after those that it descends from: the first that is found counts.
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** What a browser says that it is, and on what; null where it names nothing that is known. */
function deviceOf(userAgent: string | null | undefined) {
  const first = (names: typeof BROWSERS | typeof SYSTEMS) =>
    names.find(([part]) => userAgent?.includes(part))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}

/** A browser and what it runs on, in words. */
export function useDevice(): (userAgent: string | null | undefined) => string {
  const { t } = useTranslation();
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    return t("account.device", {
      browser: browser ?? t("account.unknownBrowser"),
      system: system ?? t("account.unknownSystem"),
    });
  };
}
