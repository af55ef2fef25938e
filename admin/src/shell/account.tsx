import { SettingOutlined } from "@ant-design/icons";
import { Avatar, Button, Popover } from "antd";
import { Suspense, lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "../auth-provider.ts";
import { initialsOf } from "../components/initials.ts";
import { Loading } from "../components/loading.tsx";

const Preferences = lazy(() =>
  import("./preferences.tsx").then((it) => ({ default: it.Preferences })),
);

/** The button of the user's account: it opens what concerns them alone. */
export function Account({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <Suspense fallback={<Loading rows={4} />}>
          <Preferences viewer={viewer} close={() => setIsOpen(false)} />
        </Suspense>
      }
    >
      <Button type="text" style={{ height: 40, paddingInline: 6 }}>
        <span className="visually-hidden">{t("shell.account", { name: viewer.name })}</span>
        <Avatar size={28} aria-hidden style={{ fontSize: 12 }}>
          {initialsOf(viewer.name)}
        </Avatar>
        <SettingOutlined />
      </Button>
    </Popover>
  );
}
