import { DownloadOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { headersOf } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { saveFile } from "../../components/save-file.ts";

const SCOPES = ["members:read", "program:write"];

/** Saves all members as a table that is safe to open in a spreadsheet; the server notes who did. */
export function ExportList() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [isRunning, setIsRunning] = useState(false);
  if (!SCOPES.every((scope) => viewer?.permissions.includes(scope))) return null;

  async function save() {
    setIsRunning(true);
    try {
      const headers = headersOf(undefined);
      const answer = await fetch("/admin/export/members?format=csv", { headers });
      if (!answer.ok) throw new Error(answer.statusText);
      saveFile(await answer.blob(), "members.csv");
    } catch {
      void notification.error({ message: t("members.export.failed") });
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={isRunning} onClick={() => void save()}>
      {t("members.export.button")}
    </Button>
  );
}
