import { makeExecutableSchema } from '@graphql-tools/schema'
import { GraphQLScalarType, type GraphQLSchema } from 'graphql'
import { aboutQueries, aboutTypes } from './about/resolvers.ts'
import { authorTypes } from './author/resolvers.ts'
import { caseTypes } from './case/resolvers.ts'
import { compareQueries, compareTypes } from './compare/resolvers.ts'
import { connectionTypes, pageQueries } from './connections/resolvers.ts'
import { constructTypes } from './construct/resolvers.ts'
import { entityQueries, entityTypes, kindTypes } from './entity/resolvers.ts'
import { findingTypes } from './finding/resolvers.ts'
import { lineageQueries, lineageTypes } from './lineage/resolvers.ts'
import { paperTypes } from './paper/resolvers.ts'
import { pathsQueries, pathsTypes } from './paths/resolvers.ts'
import { relationTypes } from './relation/resolvers.ts'
import { schemaText } from './sdl.ts'
import { searchQueries, searchTypes } from './search/resolvers.ts'
import { subgraphQueries } from './subgraph/resolvers.ts'
import { theoryTypes } from './theory/resolvers.ts'

/** A moment as the graph keeps it: ISO 8601 text in UTC. */
const DateTime = new GraphQLScalarType<string, string>({ name: 'DateTime', serialize: value => String(value) })

/** The schema with its resolvers. A field without a resolver reads the property of its name. */
export const createSchema = (): GraphQLSchema => makeExecutableSchema({
  typeDefs: schemaText(),
  resolvers: [
    kindTypes, entityTypes, theoryTypes, constructTypes, paperTypes, authorTypes, caseTypes, findingTypes, relationTypes, connectionTypes, searchTypes,
    lineageTypes, pathsTypes, compareTypes, aboutTypes, { DateTime },
    { Query: { ...entityQueries, ...pageQueries, ...searchQueries, ...subgraphQueries, ...lineageQueries, ...pathsQueries, ...compareQueries, ...aboutQueries } },
  ],
})
