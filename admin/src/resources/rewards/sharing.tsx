import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Card, Flex, Popconfirm, Select, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PartnerList, ShareReward } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { useWrite } from "../../components/use-write.ts";
import type { Reward } from "./reward-form.ts";

/** The partners in whose catalogs a reward is; it holds at once, and is no part of the draft. */
export function Sharing({ reward }: { reward: Reward }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const { data: viewer } = useGetIdentity<Viewer>();
  const may = (permission: string) => viewer?.permissions.includes(permission) === true;
  const mayShare = may("partners:write") && reward.status !== "ARCHIVED";
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const share = useWrite(ShareReward, { isRepeatable: false });
  const { data } = useQuery({
    queryKey: ["partners-to-choose"],
    queryFn: () => api.query(PartnerList, { first: 100 }),
    enabled: mayShare && may("partners:read"),
  });
  const { id, partner, sharedWith } = reward;
  // The one that gives it has it in its catalog anyway.
  const known = new Set([partner?.id, ...sharedWith.map((it) => it.id)]);
  const others = (data?.partners.nodes ?? []).filter(
    (it) => it.status === "ACTIVE" && !known.has(it.id),
  );

  async function change(partnerId: string, isShared: boolean) {
    setIsRunning(true);
    setProblem(null);
    try {
      const refused = await share({ id, partnerIds: [partnerId], isShared });
      setProblem(refused[0]?.message ?? null);
      if (refused.length > 0) return;
      const message = t(isShared ? "rewards.sharing.shared" : "rewards.sharing.ended");
      void notification.success({ message });
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <Card title={t("rewards.sharing.title")}>
      <Typography.Paragraph type="secondary" style={{ fontSize: 13 }}>
        {t(sharedWith.length > 0 || mayShare ? "rewards.sharing.text" : "rewards.sharing.none")}
      </Typography.Paragraph>
      {problem && (
        <Alert type="error" role="alert" message={problem} style={{ marginBottom: 12 }} />
      )}
      {sharedWith.length > 0 && (
        <ul className="plain-list" aria-label={t("rewards.sharing.title")}>
          {sharedWith.map((it) => (
            <li key={it.id}>
              <Flex gap={8} justify="space-between" align="center">
                <span style={{ overflowWrap: "anywhere" }}>{it.name}</span>
                {mayShare && (
                  <Popconfirm
                    title={t("rewards.sharing.sure", { name: it.name })}
                    okText={t("rewards.sharing.end")}
                    onConfirm={() => change(it.id, false)}
                  >
                    <Button
                      size="small"
                      disabled={isRunning}
                      aria-label={t("rewards.sharing.endOf", { name: it.name })}
                    >
                      {t("rewards.sharing.end")}
                    </Button>
                  </Popconfirm>
                )}
              </Flex>
            </li>
          ))}
        </ul>
      )}
      {mayShare && (
        <Select<string>
          aria-label={t("rewards.sharing.add")}
          placeholder={t("rewards.sharing.add")}
          style={{ width: "100%", marginTop: 8 }}
          value={null}
          // Of the form around it only rewards:write may change fields; this is another right.
          disabled={isRunning}
          showSearch
          optionFilterProp="label"
          options={others.map((it) => ({ value: it.id, label: it.name }))}
          onChange={(partnerId) => void change(partnerId, true)}
        />
      )}
    </Card>
  );
}
