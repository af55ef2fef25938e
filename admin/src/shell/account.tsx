import { LaptopOutlined, LogoutOutlined, SettingOutlined } from "@ant-design/icons";
import { useLogout } from "@refinedev/core";
import { App, Avatar, Button, Divider, Flex, Popover, Segmented, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Viewer } from "../auth-provider.ts";
import { initialsOf } from "../components/initials.ts";
import { chooseColorMode, useColorMode } from "../preferences/color-mode.ts";
import type { ColorMode } from "../preferences/color-mode.ts";
import { LocaleChoice } from "../preferences/locale-choice.tsx";

/** Who is signed in, with language, colors, their sessions and the way out. */
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
      content={<Preferences viewer={viewer} close={() => setIsOpen(false)} />}
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

function Preferences({ viewer, close }: { viewer: Viewer; close(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mode } = useColorMode();
  const { notification } = App.useApp();
  const { mutate: signOut } = useLogout();
  const leave = () =>
    signOut(undefined, {
      onSuccess: ({ success }) =>
        success || notification.error({ message: t("shell.failure.offline") }),
    });
  return (
    <Flex vertical gap={12} style={{ width: 264 }}>
      <div>
        <Typography.Text strong>{viewer.name}</Typography.Text>
        <br />
        <Typography.Text type="secondary">{viewer.email}</Typography.Text>
      </div>
      <Divider style={{ margin: 0 }} />
      <LocaleChoice />
      <Segmented<ColorMode>
        aria-label={t("shell.colors.label")}
        value={mode}
        options={(["system", "light", "dark"] as const).map((value) => ({
          value,
          label: t(`shell.colors.${value}`),
        }))}
        onChange={chooseColorMode}
      />
      <Divider style={{ margin: 0 }} />
      <Button
        icon={<LaptopOutlined />}
        onClick={() => {
          close();
          void navigate("/account");
        }}
      >
        {t("shell.sessions")}
      </Button>
      <Button icon={<LogoutOutlined />} onClick={leave}>
        {t("shell.signOut")}
      </Button>
    </Flex>
  );
}
