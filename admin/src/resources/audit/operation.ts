import { useTranslation } from "react-i18next";
import type english from "../../locales/english-of-pages.ts";

type Operation = keyof typeof english.audit.operations;

/** What a mutation does, in words; its name where a newer server knows more than this page. */
export function useOperations(): (operation: string) => string {
  const { t } = useTranslation();
  return (operation) =>
    t(`audit.operations.${operation as Operation}`, { defaultValue: operation }) as string;
}
