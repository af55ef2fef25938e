import { Button, Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { RevokeStaffSessions, StaffSessions } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useDevice } from "../../components/sessions/device.ts";
import { Loaded } from "../../components/loaded.tsx";
import { SignedIn } from "../../components/sessions/signed-in.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { StaffRow } from "./list.tsx";

/** Where somebody else is signed in, to be ended there or everywhere. */
export function SessionsDialog({ row: { id, name }, close }: { row: StaffRow; close(): void }) {
  const { t } = useTranslation();
  const deviceOf = useDevice();
  const revoke = useWrite(RevokeStaffSessions, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("staff.sessions.title", { name })}
      text={t("staff.sessions.text")}
      submit={t("staff.sessions.submit")}
      done={t("staff.sessions.done")}
      isDanger
      run={() => revoke({ id })}
      close={close}
    >
      <Loaded name={["staff-sessions", id]} ask={() => api.query(StaffSessions, { id })}>
        {({ staffSessions }) =>
          staffSessions.length === 0 ? (
            <Typography.Text type="secondary">{t("staff.sessions.none", { name })}</Typography.Text>
          ) : (
            <ul className="part-list">
              {staffSessions.map((session) => {
                const device = deviceOf(session.userAgent);
                return (
                  <li key={session.id}>
                    <Flex gap={12} justify="space-between" align="center" wrap>
                      <SignedIn
                        userAgent={session.userAgent}
                        since={session.createdAt}
                        address={session.remoteAddress}
                        seenAt={session.lastSeenAt}
                      />
                      <Button
                        size="small"
                        danger
                        aria-label={t("staff.sessions.named", { device })}
                        onClick={() => void revoke({ id, sessionId: session.id })}
                      >
                        {t("staff.sessions.one")}
                      </Button>
                    </Flex>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </ActionDialog>
  );
}
