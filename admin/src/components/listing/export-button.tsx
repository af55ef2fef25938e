import { DownloadOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { headersOf } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { saveFile } from "../files/save-file.ts";
import type { Listing } from "./use-listing.ts";

interface ExportButtonProps {
  readonly listing: Listing<unknown>;
  /** The permissions that the export needs. */
  readonly scopes: readonly string[];
}

/** Saves the rows of a list, on all its pages, as a table. */
export function ExportButton({ listing, scopes }: ExportButtonProps) {
  const { t } = useTranslation();
  const { isRunning, save, may } = useListExport(listing, scopes);
  if (!may) return null;
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={isRunning}
      disabled={!listing.total}
      onClick={() => void save("listed")}
    >
      {t("lists.export.button")}
    </Button>
  );
}

/**
 * Saves what a list shows, or everything of its kind, as a table that is safe to open in a
 * spreadsheet; the server notes who did.
 */
export function useListExport(listing: Listing<unknown>, scopes: readonly string[]) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [isRunning, setIsRunning] = useState(false);

  async function save(which: "listed" | "all") {
    setIsRunning(true);
    try {
      const narrowed = which === "listed" ? asAsked(listing) : {};
      const parameters = new URLSearchParams({ format: "csv", ...narrowed });
      const headers = headersOf(undefined);
      const answer = await fetch(`/admin/export/${listing.resource}?${parameters}`, { headers });
      if (!answer.ok) throw new Error(answer.statusText);
      saveFile(await answer.blob(), `${listing.resource}.csv`);
    } catch {
      void notification.error({ message: t("lists.export.failed") });
    } finally {
      setIsRunning(false);
    }
  }
  return { isRunning, save, may: scopes.every((scope) => viewer?.permissions.includes(scope)) };
}

/** What the list has, as the server's export takes it. */
function asAsked({ search, where = {}, sort }: Listing<unknown>) {
  const orderBy = sort && { field: sort.field, direction: sort.descends ? "DESC" : "ASC" };
  return {
    where: JSON.stringify(where),
    ...(search && { search }),
    ...(orderBy && { orderBy: JSON.stringify(orderBy) }),
  };
}
