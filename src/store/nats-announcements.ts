import { connect } from '@nats-io/transport-node';
import { readNews, writeNews, type Announcements } from './announcements.ts';
import { StoreRefused } from './refused.ts';

const SUBJECT = 'parley.recorded';

/**
 * Announcements by a NATS server (`nats://host:4222`), for a store whose database has no NOTIFY, or
 * has better things to do. Throws `StoreRefused` where no server answers; one that goes away later is
 * waited for without end.
 */
export async function openNatsAnnouncements(servers: string): Promise<Announcements> {
  const connection = await connect({
    servers: servers.split(','),
    name: 'parley',
    maxReconnectAttempts: -1,
  }).catch((error: unknown) => {
    throw new StoreRefused(
      `No NATS server lets Parley in at ${hostsOf(servers)}: start it, or name another.`,
      { cause: error },
    );
  });
  return {
    announce: (news) => connection.publish(SUBJECT, writeNews(news)),
    onAnnounced: (callback) => {
      connection.subscribe(SUBJECT, {
        callback: (_error, message) => {
          const news = readNews(message.string());
          if (news) callback(news);
        },
      });
    },
    close: () => connection.close(),
  };
}

/** Without users and passwords, which are no one's business. */
const hostsOf = (servers: string): string => servers.replace(/\/\/[^@/,]*@/g, '//');
