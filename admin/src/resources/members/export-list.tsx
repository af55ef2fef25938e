import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useListExport } from "../../components/listing/export-button.tsx";
import type { Listing } from "../../components/listing/use-listing.ts";
import { useFormats } from "../../program.tsx";

const SCOPES = ["members:read", "program:write"];

/** Saves the members of the list, or all that an import reads again. */
export function ExportList({ listing }: { listing: Listing<unknown> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { isRunning, save, may } = useListExport(listing, SCOPES);
  if (!may) return null;

  const total = listing.total ?? 0;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "listed",
            label: t("members.export.these", { count: total, shown: number(total) }),
            disabled: total === 0,
          },
          { key: "all", label: t("members.export.all") },
        ],
        onClick: ({ key }) => void save(key as "listed" | "all"),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isRunning}>
        {t("lists.export.button")}
      </Button>
    </Dropdown>
  );
}
