import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { MenuProps } from "antd";
import { useTranslation } from "react-i18next";

interface MoreActionsProps {
  readonly items: NonNullable<MenuProps["items"]>;
  choose(key: string): void;
}

/** What else may be done on a page: a button that opens a menu. */
export function MoreActions({ items, choose }: MoreActionsProps) {
  const { t } = useTranslation();
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button>
        {t("members.actions.more")} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
