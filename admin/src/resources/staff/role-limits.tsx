import { Button, Card, Flex, Form, InputNumber, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RoleLimits, SaveRoleLimits } from "../../../../client/admin.ts";
import type { RoleLimitsQuery, StaffRole } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useUndoRefusal } from "../../components/use-done.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";

type Limits = RoleLimitsQuery["roleLimits"][number];

/** The roles that may move points by hand at all. */
const ROLES = ["SUPPORT", "MANAGER", "OWNER"] as const satisfies readonly StaffRole[];

/** How many points people with a role may move by hand before somebody else has to approve it. */
export function RoleLimitList({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Limits | null>(null);
  return (
    <Card title={t("staff.limits.title")} style={{ marginTop: 24 }}>
      <Typography.Paragraph type="secondary">{t("staff.limits.text")}</Typography.Paragraph>
      <Loaded name={["role-limits"]} ask={() => api.query(RoleLimits)}>
        {({ roleLimits }) => (
          <ul className="part-list">
            {ROLES.map((role) => {
              const limits = roleLimits.find((it) => it.role === role) ?? {
                role,
                pointsPerTime: null,
                pointsPerDay: null,
              };
              const name = t(`staff.roles.${role}.name`);
              return (
                <li key={role}>
                  <Flex justify="space-between" align="center" gap={16}>
                    <div>
                      <Typography.Text strong>{name}</Typography.Text>
                      <SecondaryLine>
                        <LimitsInWords limits={limits} />
                      </SecondaryLine>
                    </div>
                    {mayEdit && (
                      <Button
                        size="small"
                        aria-label={t("staff.limits.editOne", { role: name })}
                        onClick={() => setEdited(limits)}
                      >
                        {t("staff.limits.edit")}
                      </Button>
                    )}
                  </Flex>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      {edited && <LimitsDialog limits={edited} close={() => setEdited(null)} />}
    </Card>
  );
}

function LimitsInWords({ limits: { pointsPerTime, pointsPerDay } }: { limits: Limits }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const words = [
    pointsPerTime != null &&
      t("staff.limits.perTimeValue", { count: pointsPerTime, shown: number(pointsPerTime) }),
    pointsPerDay != null &&
      t("staff.limits.perDayValue", { count: pointsPerDay, shown: number(pointsPerDay) }),
  ].filter(Boolean);
  return <>{words.join(" · ") || t("staff.limits.none")}</>;
}

interface LimitsValues {
  readonly pointsPerTime?: number | null;
  readonly pointsPerDay?: number | null;
}

function LimitsDialog({ limits, close }: { limits: Limits; close(): void }) {
  const { t } = useTranslation();
  const save = useWrite(SaveRoleLimits, { isRepeatable: false });
  const meanwhile = useUndoRefusal();
  const { role, pointsPerTime, pointsPerDay } = limits;
  async function undo(saved: LimitsValues) {
    const { roleLimits } = await api.query(RoleLimits);
    const now = roleLimits.find((it) => it.role === role);
    const isAsSaved = (["pointsPerTime", "pointsPerDay"] as const).every(
      (name) => (now?.[name] ?? null) === (saved[name] ?? null),
    );
    return isAsSaved ? save({ role, pointsPerTime, pointsPerDay }) : meanwhile;
  }
  return (
    <ActionDialog<LimitsValues>
      title={t("staff.limits.dialogTitle", { role: t(`staff.roles.${role}.name`) })}
      text={t("staff.limits.hint")}
      submit={t("staff.limits.submit")}
      done={t("staff.limits.done")}
      areAllOptional
      initialValues={{ pointsPerTime, pointsPerDay }}
      run={(values) => save({ role, ...values })}
      undo={undo}
      close={close}
    >
      {(["perTime", "perDay"] as const).map((limit) => (
        <Form.Item
          key={limit}
          name={limit === "perTime" ? "pointsPerTime" : "pointsPerDay"}
          label={t(`staff.limits.${limit}`)}
        >
          <InputNumber<number> precision={0} min={1} style={{ width: 200 }} />
        </Form.Item>
      ))}
    </ActionDialog>
  );
}
