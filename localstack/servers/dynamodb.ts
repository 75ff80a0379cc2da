import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersHttp } from './answers.ts';
import { jvm, linkJars, type Server } from './server.ts';

export interface DynamodbOptions {
  /** Jars and native libraries, as Maven copied them. */
  jars: string;
  /** Holds the tables (unless in memory) and the server's configuration. */
  directory: string;
  port: number;
  inMemory?: boolean;
}

const CONFIGURATION = 'jetty.xml';

/**
 * AWS's DynamoDB Local on the loopback address; one database whatever the credentials and the region. It works in its
 * directory, so that every path it is given is a plain name.
 */
export function dynamodb({ jars, directory, port, inMemory = false }: DynamodbOptions): Server {
  const java = [...jvm('256m'), '-Djava.library.path=jars', '-cp', 'jars/*'];
  return {
    name: 'dynamodb',
    command: ['java', ...java, 'org.eclipse.jetty.xml.XmlConfiguration', CONFIGURATION],
    directory,
    killGraceMs: 5_000,
    damaged: /is not a database|SQLITE_CORRUPT|malformed/,
    ready: () => answersHttp(`http://127.0.0.1:${port}/`),
    prepare: () => {
      mkdirSync(directory, { recursive: true });
      linkJars(jars, directory);
      writeFileSync(join(directory, CONFIGURATION), jetty(port, inMemory));
    },
  };
}

/**
 * The server as objects of its HTTP library. Its own main class would listen on every address of the machine,
 * and report home. An empty argument is null: no directory, all in memory. It answers to the names of this machine alone,
 * and lets the pages of no origin ask: the only origin it is given is nobody's.
 */
const jetty = (port: number, inMemory: boolean) => `<?xml version="1.0"?>
<!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "https://jetty.org/configure_12_0.dtd">
<Configure class="org.eclipse.jetty.server.Server">
  <Arg>
    <New class="java.net.InetSocketAddress"><Arg>127.0.0.1</Arg><Arg type="int">${port}</Arg></New>
  </Arg>
  <Set name="handler">
    <New class="org.eclipse.jetty.server.handler.ContextHandler">
      <Call name="setVirtualHosts">
        <Arg>
          <Call class="java.util.List" name="of"><Arg>127.0.0.1</Arg><Arg>localhost</Arg></Call>
        </Arg>
      </Call>
      <Set name="handler">
        <New class="software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler">
          <Arg>
            <New class="software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler">
              <Arg type="int">0</Arg>
              <Arg type="boolean">${inMemory}</Arg>
              <Arg>${inMemory ? '' : '.'}</Arg>
              <Arg type="boolean">true</Arg>
              <Arg type="boolean">false</Arg>
            </New>
          </Arg>
          <Arg>https://nobody.invalid</Arg>
        </New>
      </Set>
    </New>
  </Set>
</Configure>
`;
