import { Button, Result } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Result
      status="info"
      title={<h1 style={{ font: "inherit", margin: 0 }}>{t("shell.notFound.title")}</h1>}
      subTitle={t("shell.notFound.text")}
      extra={
        <Button type="primary" onClick={() => void navigate("/")}>
          {t("shell.notFound.home")}
        </Button>
      }
    />
  );
}
