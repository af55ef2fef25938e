import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { MikroORM } from "@mikro-orm/postgresql";
import { GraphQLError } from "graphql";
import { buildSchema } from "type-graphql";
import { memberTokens } from "../api/modules/access/member-tokens.ts";
import { modules } from "../api/modules.ts";
import { benchClock } from "./bench-clock.ts";
import { childReady, serverOptions } from "./child.ts";
import type { ServerOptions } from "./server-options.ts";
import * as entities from "./baseline-entities.ts";
import { loadersOf } from "./baseline-loaders.ts";
import type { BaselineContext } from "./baseline-loaders.ts";
import { MemberResolvers, WalletResolvers } from "./baseline-member-resolvers.ts";
import { ProgramResolvers } from "./baseline-program-resolvers.ts";
import {
  PartnerOfReward,
  ReferralsOfMember,
  RewardsOfMember,
} from "./baseline-reward-resolvers.ts";

/**
 * The obvious way, as a competent engineer would build it in an afternoon from each library's front
 * page: Apollo's standalone server, type-graphql's resolvers, MikroORM's entities, a DataLoader for
 * whatever several fields need. Tokens are checked; nothing is limited or logged.
 */
const given = serverOptions<ServerOptions>();
const clock = benchClock(given.now);
const tokens = memberTokens(given.tokenSecret);
const configuration = modules.flatMap((module) => module.entities ?? []) as never[];
const orm = await MikroORM.init({
  clientUrl: given.url,
  entities: [...Object.values(entities), ...configuration],
  forceUtcTimezone: true,
});

const schema = await buildSchema({
  resolvers: [
    MemberResolvers,
    WalletResolvers,
    ProgramResolvers,
    RewardsOfMember,
    PartnerOfReward,
    ReferralsOfMember,
  ],
  validate: false,
});
const server = new ApolloServer<BaselineContext>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async ({ req }) => {
    const member = tokens.read((req.headers.authorization ?? "").slice("Bearer ".length));
    if (!member) throw new GraphQLError("Not signed in.");
    const em = orm.em.fork();
    return { em, ...member, now: clock.now(""), locale: "vi", loaders: loadersOf(em) };
  },
});
childReady(Number(new URL(url).port), () => server.stop());
