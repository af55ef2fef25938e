import { useGetIdentity } from "@refinedev/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Card, Flex, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useDevice } from "../../components/sessions/device.ts";
import { Loaded } from "../../components/loaded.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SignedIn } from "../../components/sessions/signed-in.tsx";
import { useFormats } from "../../program.tsx";
import { MailsCard } from "./mails-card.tsx";
import { SecondStepCard } from "./second-step-card.tsx";
import { readSessions, revokeOtherSessions, revokeSession } from "./sessions.ts";
import type { Session } from "./sessions.ts";

/** How somebody signs in, and where: what should not be is ended here. */
export function AccountPage() {
  return (
    <Loaded name={["sessions"]} ask={readSessions}>
      {(sessions) => <Sessions sessions={sessions} />}
    </Loaded>
  );
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<Session | "OTHERS" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t("account.title")}
        text={t("account.text", { email: viewer?.email ?? "" })}
        actions={
          sessions.length > 1 && (
            <Button danger onClick={() => setOpen("OTHERS")}>
              {t("account.revokeOthers.menu")}
            </Button>
          )
        }
      />
      <SecondStepCard />
      <MailsCard />
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {sessions.map((session) => (
          <li key={session.id} style={{ marginBottom: 12 }}>
            <SessionCard session={session} revoke={() => setOpen(session)} />
          </li>
        ))}
      </ul>
      {open === "OTHERS" && <RevokeOthersDialog close={close} />}
      {open && open !== "OTHERS" && <RevokeDialog session={open} close={close} />}
    </>
  );
}

function SessionCard({ session, revoke }: { session: Session; revoke(): void }) {
  const { t } = useTranslation();
  const { userAgent, ipAddress, isHere, createdAt, updatedAt } = session;
  const device = useDevice()(userAgent);
  return (
    <Card size="small">
      <Flex gap={12} justify="space-between" align="center" wrap>
        <SignedIn
          userAgent={userAgent}
          since={createdAt}
          address={ipAddress}
          seenAt={updatedAt}
          mark={
            isHere && (
              <Tag bordered={false} color="success">
                {t("account.here")}
              </Tag>
            )
          }
        />
        {!isHere && (
          <Button danger aria-label={t("account.revoke.named", { device })} onClick={revoke}>
            {t("account.revoke.menu")}
          </Button>
        )}
      </Flex>
    </Card>
  );
}

function RevokeDialog({ session, close }: { session: Session; close(): void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const run = useRevoke(() => revokeSession(session));
  return (
    <ActionDialog
      title={t("account.revoke.title", { device: useDevice()(session.userAgent) })}
      text={t("account.revoke.text", { at: dateTime(session.createdAt) })}
      submit={t("account.revoke.submit")}
      done={t("account.revoke.done")}
      isDanger
      run={run}
      close={close}
    />
  );
}

function RevokeOthersDialog({ close }: { close(): void }) {
  const { t } = useTranslation();
  return (
    <ActionDialog
      title={t("account.revokeOthers.title")}
      text={t("account.revokeOthers.text")}
      submit={t("account.revokeOthers.submit")}
      done={t("account.revokeOthers.done")}
      isDanger
      run={useRevoke(revokeOtherSessions)}
      close={close}
    />
  );
}

/** Ends sessions, and reads again which there are. */
function useRevoke(revoke: () => Promise<unknown>) {
  const client = useQueryClient();
  return async () => {
    await revoke();
    await client.invalidateQueries({ queryKey: ["sessions"] });
    return [];
  };
}
