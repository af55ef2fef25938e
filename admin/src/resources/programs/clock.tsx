import { useGetIdentity } from "@refinedev/core";
import { Button, Card, Flex, Form, Input, Typography } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AdvanceTestClock, TierCounts } from "../../../../client/admin.ts";
import type { TierCountsQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { ClockEffects } from "./clock-effects.tsx";
import type { Passed } from "./clock-effects.tsx";

const STEPS = [
  ["day", "P1D"],
  ["week", "P7D"],
  ["month", "P1M"],
  ["year", "P1Y"],
] as const;

type Step = { readonly by: string } | "choose";

/** The clock of a sandbox: it is advanced, and what that did is shown. */
export function TestClock() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { testNow, timeZone } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayAdvance = viewer?.permissions.includes("clock:write") === true;
  const [step, setStep] = useState<Step | null>(null);
  const [passed, setPassed] = useState<Passed | null>(null);
  const dayOf = (instant: Date) => new Intl.DateTimeFormat("sv", { timeZone }).format(instant);
  const before = testNow ? new Date(testNow) : new Date();
  return (
    <Card title={t("settings.clock.title")}>
      <Typography.Paragraph>
        {testNow
          ? t("settings.clock.stopped", { date: dateTime(testNow) })
          : t("settings.clock.real")}
      </Typography.Paragraph>
      {mayAdvance && (
        <Flex gap={8} wrap>
          {STEPS.map(([name, by]) => (
            <Button key={name} onClick={() => setStep({ by })}>
              {t(`settings.clock.${name}`)}
            </Button>
          ))}
          <Button onClick={() => setStep("choose")}>{t("settings.clock.choose")}</Button>
        </Flex>
      )}
      {passed && <ClockEffects passed={passed} />}
      {step && (
        <AdvanceDialog
          step={step}
          close={() => setStep(null)}
          onDone={(now, tiers) => {
            const end = new Date(Date.parse(`${dayOf(new Date(now))}T00:00:00Z`) + 86_400_000);
            const days = { from: dayOf(before), until: end.toISOString().slice(0, 10) };
            setPassed({ days, from: before.toISOString(), until: justAfter(now), tiers });
          }}
        />
      )}
    </Card>
  );
}

interface AdvanceDialogProps {
  readonly step: Step;
  close(): void;
  onDone(now: string, tiersBefore: TierCountsQuery): void;
}

function AdvanceDialog({ step, close, onDone }: AdvanceDialogProps) {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const tiersBefore = useRef<TierCountsQuery>(undefined);
  const advance = useWrite(AdvanceTestClock, {
    onDone: ({ advanceTestClock }) =>
      onDone(advanceTestClock.program!.testNow!, tiersBefore.current!),
  });
  async function run({ to }: { to?: string }) {
    // Once: sent again after a lost answer, some of it may have happened.
    tiersBefore.current ??= await api.query(TierCounts);
    return advance(step === "choose" ? { to: startOfDay(to!) } : step);
  }
  return (
    <ActionDialog<{ to?: string }>
      title={t("settings.clock.advanceTitle")}
      text={t("settings.clock.advanceText")}
      submit={t("settings.clock.advance")}
      done={t("settings.clock.done")}
      run={run}
      close={close}
    >
      {step === "choose" && (
        <Form.Item
          name="to"
          label={t("settings.clock.to")}
          rules={[{ required: true, message: t("members.actions.required") }]}
        >
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}

/** What happened at the clock's own time has happened, too. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
