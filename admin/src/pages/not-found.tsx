import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { PageNotice } from "../components/page-notice.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <PageNotice kind="info" title={t("shell.notFound.title")} text={t("shell.notFound.text")}>
      <Button type="primary" onClick={() => void navigate("/")}>
        {t("shell.notFound.home")}
      </Button>
    </PageNotice>
  );
}
