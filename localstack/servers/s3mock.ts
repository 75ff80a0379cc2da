import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answersHttp } from './answers.ts';
import { mendBuckets } from './s3mock-files.ts';
import { jvm, linkJars, type Server } from './server.ts';

export interface S3MockOptions {
  /** Jars, as Maven copied them. */
  jars: string;
  /** Everything it keeps; survives restarts. */
  directory: string;
  port: number;
}

const CONFIGURATION = 'web-server.xml';
/** Where its web server looks for rules about requests. */
const RULES_FOLDER = 'tomcat/conf/Tomcat';
const TEMPORARY_FOLDER = 'temporary';
const OBJECTS_FOLDER = 'objects';

/**
 * Adobe's S3Mock on the loopback address: S3 with buckets, versions and conditional writes, whatever the credentials. It
 * works in its directory, so that every path it is given is a plain name.
 */
export function s3mock({ jars, directory, port }: S3MockOptions): Server {
  const java = [...jvm('64m'), `-Djava.io.tmpdir=${TEMPORARY_FOLDER}`, '-cp', 'jars/*'];
  const settings = Object.entries(settingsOf(port)).map(([name, value]) => `--${name}=${value}`);
  return {
    name: 's3mock',
    command: ['java', ...java, 'com.adobe.testing.s3mock.S3MockApplication', ...settings],
    directory,
    killGraceMs: 5_000,
    ready: () => answersHttp(`http://127.0.0.1:${port}/`),
    prepare: () => {
      for (const folder of [RULES_FOLDER, OBJECTS_FOLDER])
        mkdirSync(join(directory, folder), { recursive: true });
      // What a killed server left half received.
      rmSync(join(directory, TEMPORARY_FOLDER), { recursive: true, force: true });
      mkdirSync(join(directory, TEMPORARY_FOLDER));
      mendBuckets(resolve(directory, OBJECTS_FOLDER));
      linkJars(jars, directory);
      writeFileSync(join(directory, CONFIGURATION), WEB_SERVER);
      writeFileSync(join(directory, RULES_FOLDER, 'rewrite.config'), RULES);
    },
  };
}

const settingsOf = (port: number) => ({
  'spring.main.sources': `file:${CONFIGURATION}`,
  'spring.main.allow-bean-definition-overriding': true,
  'spring.main.banner-mode': 'off',
  'logging.level.root': 'WARN',
  'server.address': '127.0.0.1',
  'server.port': port,
  // By itself it speaks TLS here, with a key that everybody has.
  'server.ssl.enabled': false,
  'server.tomcat.basedir': 'tomcat',
  // One request after another: of several at once that put an object if there is none, it would store more than one.
  'server.tomcat.threads.max': 1,
  'server.tomcat.threads.min-spare': 1,
  'com.adobe.testing.s3mock.store.root': OBJECTS_FOLDER,
  'com.adobe.testing.s3mock.store.retain-files-on-exit': true,
});

/**
 * Takes the place of the web server that S3Mock would make, which also listens without TLS on every address of the
 * machine.
 */
const WEB_SERVER = `<?xml version="1.0" encoding="UTF-8"?>
<beans xmlns="http://www.springframework.org/schema/beans"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
       xsi:schemaLocation="http://www.springframework.org/schema/beans https://www.springframework.org/schema/beans/spring-beans.xsd">
  <bean id="webServerFactory" class="org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory">
    <property name="engineValves">
      <list><bean class="org.apache.catalina.valves.rewrite.RewriteValve"/></list>
    </property>
  </bean>
</beans>
`;

/**
 * It answers to the names of this machine alone, and to the pages of no origin: its own answers would let every page
 * read. Both are refused with 403.
 */
const RULES = `RewriteCond %{HTTP_HOST} !(127\\.0\\.0\\.1|localhost)(:\\d+)?
RewriteRule .* - [F]
RewriteCond %{HTTP:Origin} .+
RewriteRule .* - [F]
`;
