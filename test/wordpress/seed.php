<?php
// Fills an empty database. usage: php seed.php SITE; the last line printed is JSON: what was made, by name.
error_reporting(E_ALL & ~E_DEPRECATED);
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'SERVER_NAME' => '127.0.0.1', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
define('WP_INSTALLING', true);
require $argv[1] . '/wp-config.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
ob_start();
wp_install('Notes on inclusion', 'admin', 'admin@example.test', true, '', 'pass', '');
ob_end_clean();
$options = ['comment_previously_approved' => 0, 'require_name_email' => 1, 'thread_comments' => 1, 'thread_comments_depth' => 5,
    'comments_notify' => 0, 'moderation_notify' => 0, 'show_avatars' => 1, 'comment_max_links' => 20, 'template' => 'twentytwentythree',
    'stylesheet' => 'twentytwentythree', 'timezone_string' => 'Europe/Vienna'];
foreach ($options as $name => $value) update_option($name, $value);
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules(false);
wp_update_user(['ID' => 1, 'display_name' => 'Ada Admin']);
wp_insert_user(['user_login' => 'sue', 'user_pass' => 'pass', 'user_email' => 'sue@example.test', 'display_name' => 'Sue Subscriber', 'role' => 'subscriber']);

$publish = fn(string $name, string $title, array $more = []) => wp_insert_post($more + [
    'post_name' => $name, 'post_title' => $title, 'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'open',
    'post_content' => '<p>What is included is read again by every reader.</p>']);
$made = [
    'rich' => $publish('embedding-inclusion', 'Embedding inclusion'),
    'empty' => $publish('empty', 'Nobody has said anything'),
    'closed' => $publish('closed', 'Closed', ['comment_status' => 'closed']),
    'page' => $publish('about', 'About', ['post_type' => 'page']),
    'locked' => $publish('locked', 'Behind a password', ['post_password' => 'sesame']),
    'private' => $publish('private', 'Private', ['post_status' => 'private']),
    'long' => $publish('long', 'A long thread'),
    'huge' => $publish('huge', 'A huge thread'),
];
for ($i = 1; $i <= 60; $i++) $made['fresh'][] = $publish("fresh-$i", "Fresh $i");

$minute = 0;
$say = function (int $post, int $parent, string $text, array $more = []) use (&$minute) {
    $time = gmdate('Y-m-d H:i:s', strtotime('2024-03-01T10:00:00Z') + 60 * $minute++);
    $name = $more['comment_author'] ?? 'Ann';
    return wp_insert_comment($more + [
        'comment_post_ID' => $post, 'comment_parent' => $parent, 'comment_content' => $text, 'comment_approved' => 1,
        'comment_author' => $name, 'comment_author_email' => strtolower(strtok($name, ' ')) . '@example.test', 'comment_author_url' => '',
        'comment_date_gmt' => $time, 'comment_date' => get_date_from_gmt($time), 'comment_author_IP' => '127.0.0.1', 'comment_agent' => 'seed']);
};
$admin = ['user_id' => 1, 'comment_author' => 'Ada Admin', 'comment_author_email' => 'admin@example.test'];
$rich = $made['rich'];
$first = $say($rich, 0, "I read <a href=\"https://example.org/a?b=1&c=2\" title=\"A\">the paper</a> twice. See also https://example.org/plain.\n\nA second paragraph,\nwith a line break in it.");
$answer = $say($rich, $first, "Thanks! In order:\n<ol>\n<li>read it</li>\n<li>read it <em>again</em></li>\n</ol>\n<ul>\n<li>and <strong>cite</strong> it</li>\n</ul>", $admin);
$code = $say($rich, $answer, "<blockquote>read it <em>again</em></blockquote>\nI did:\n\n<pre><code>if (a &lt; b &amp;&amp; c) {\n    return \"d\";\n}</code></pre>\n\nand <code>a &lt; b</code> inline.", $admin);
$say($rich, $code, 'Now it works for me, too.', ['comment_author' => 'Tom &amp; Jerry', 'comment_author_url' => 'https://example.org/?a=1&amp;b=2']);
$second = $say($rich, 0, 'Somebody said "quotes" -- and <del>nothing</del> <s>else</s>... &#8364; 3 < 4', ['comment_author' => 'Bob']);
$say($rich, $second, 'Buy now', ['comment_author' => 'Held', 'comment_approved' => 0]);
$say($rich, $second, 'Buy now!!', ['comment_author' => 'Spam', 'comment_approved' => 'spam']);
$made['ping'] = $say($rich, 0, '[&#8230;] as was said elsewhere [&#8230;]', ['comment_author' => 'Another blog &#8211; A post',
    'comment_author_email' => '', 'comment_author_url' => 'https://blog.example.org/a-post/', 'comment_type' => 'pingback']);
$made += ['first' => $first, 'answer' => $answer, 'code' => $code, 'second' => $second];
$third = $say($rich, 0, "<ul>\n<li>one\n<ul>\n<li>one and a half</li>\n</ul>\n</li>\n<li>two<br />\nand a line</li>\n</ul>\n<pre>\tkept   as\n\n\tit is</pre>\n<blockquote><p>First of two</p>\n<p>second of two,<br />\nwith a line</p></blockquote>", $admin);
$say($rich, $third, "<b>Bold</b>, <i>slanted</i>, <strike>struck</strike>, <cite>cited</cite>, <q>said</q> and <abbr title=\"in other words\">i.o.w.</abbr>\nwrite to me@example.org or www.example.org/x, see <a href=\"/about/\">about</a> and <a href=\"#comment-2\">above</a> :-)", ['comment_author' => 'Cleo']);
$say($rich, $third, "<blockquote cite=\"https://example.org/q\">quoted\n\ntwice</blockquote>\n<code>one line\nand another</code>\n\n<ol start=\"3\">\n<li>three</li>\n<li><a href=\"mailto:me@example.org\">four</a></li>\n</ol>\nLast words &#8211; \u{1F600} \u{2014} \u{65E5}\u{672C}", ['comment_author' => "Jeanne d\u{2019}Arc"]);
$say($made['page'], 0, 'A word on the page.');
$say($made['private'], 0, 'A word among members.');
$say($made['locked'], 0, 'A word behind a password.');
foreach (['long' => 230, 'huge' => 620] as $name => $count) { // answers to answers, five in a row
    for ($i = 1, $last = 0; $i <= $count; $i++) $last = $say($made[$name], $i % 5 === 1 ? 0 : $last, "Number $i");
}
echo "\n", json_encode($made), "\n";
