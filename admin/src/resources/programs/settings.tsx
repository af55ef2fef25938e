import { useTranslation } from "react-i18next";
import { PageHeader } from "../../components/page-header.tsx";
import { ReasonCodeList } from "./reason-codes.tsx";

/** What holds for the whole program. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t("settings.title")} text={t("settings.text")} />
      <ReasonCodeList />
    </>
  );
}
