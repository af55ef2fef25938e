import { DownloadOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { headersOf } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import type { Listing } from "../../components/listing/use-listing.ts";
import { saveFile } from "../../components/files/save-file.ts";
import { useFormats } from "../../program.tsx";
import { memberWhere } from "./member-where.ts";

const SCOPES = ["members:read", "program:write"];

/**
 * Saves the members of the list, or all that an import reads again, as a table that is safe to open
 * in a spreadsheet; the server notes who did.
 */
export function ExportList({ listing }: { listing: Listing<unknown> }) {
  const { t } = useTranslation();
  const { number, startOfDay } = useFormats();
  const { notification } = App.useApp();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [isRunning, setIsRunning] = useState(false);
  if (!SCOPES.every((scope) => viewer?.permissions.includes(scope))) return null;

  const total = listing.total ?? 0;
  async function save(which: string) {
    setIsRunning(true);
    try {
      const narrowed = which === "these" ? ofList(listing, startOfDay) : {};
      const parameters = new URLSearchParams({ format: "csv", ...narrowed });
      const headers = headersOf(undefined);
      const answer = await fetch(`/admin/export/members?${parameters}`, { headers });
      if (!answer.ok) throw new Error(answer.statusText);
      saveFile(await answer.blob(), "members.csv");
    } catch {
      void notification.error({ message: t("members.export.failed") });
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "these",
            label: t("members.export.these", { count: total, shown: number(total) }),
            disabled: total === 0,
          },
          { key: "all", label: t("members.export.all") },
        ],
        onClick: ({ key }) => void save(key),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isRunning}>
        {t("members.export.button")}
      </Button>
    </Dropdown>
  );
}

/** What the list has, as the server's export takes it. */
function ofList({ search, filters, sort }: Listing<unknown>, startOfDay: (day: string) => string) {
  const where = memberWhere(filters, startOfDay) ?? {};
  const orderBy = sort && { field: sort.field, direction: sort.descends ? "DESC" : "ASC" };
  return {
    where: JSON.stringify(where),
    ...(search && { search }),
    ...(orderBy && { orderBy: JSON.stringify(orderBy) }),
  };
}
