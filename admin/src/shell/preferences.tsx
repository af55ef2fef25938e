import { LaptopOutlined, LogoutOutlined } from "@ant-design/icons";
import { useLogout } from "@refinedev/core";
import { App, Button, Divider, Flex, Segmented, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Viewer } from "../auth-provider.ts";
import { chooseColorMode, useColorMode } from "../preferences/color-mode.ts";
import type { ColorMode } from "../preferences/color-mode.ts";
import { LocaleChoice } from "../preferences/locale-choice.tsx";

/** Who is signed in, with language, colors, their sessions and the way out. */
export function Preferences({ viewer, close }: { viewer: Viewer; close(): void }) {
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
