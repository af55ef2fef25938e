import { Flex, Typography } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { useDevice } from "./device.ts";
import { SecondaryLine } from "../secondary-line.tsx";

interface SignedInProps {
  readonly userAgent: string | null | undefined;
  readonly since: string;
  readonly address: string | null | undefined;
  readonly seenAt: string;
  /** Beside the name of the browser. */
  readonly mark?: ReactNode;
}

/** A browser that is signed in: which, since when, from where, and when it was last there. */
export function SignedIn({ userAgent, since, address, seenAt, mark }: SignedInProps) {
  const { t } = useTranslation();
  const { ago, dateTime } = useFormats();
  const deviceOf = useDevice();
  return (
    <div>
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{deviceOf(userAgent)}</Typography.Text>
        {mark}
      </Flex>
      <SecondaryLine>
        {t("account.since", { at: dateTime(since) })}
        {address && <> {t("account.address", { address })}</>}
      </SecondaryLine>
      <SecondaryLine>{t("account.seen", { ago: ago(seenAt) })}</SecondaryLine>
    </div>
  );
}
