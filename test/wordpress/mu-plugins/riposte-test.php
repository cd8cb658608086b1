<?php
// Makes one WordPress every kind of site that start.mjs describes.
$riposte = json_decode(file_get_contents(getenv('WORDPRESS_SETTINGS')), true) ?: [];
$on = function (string $name) use ($riposte): bool {
    return !empty($riposte[$name]);
};

add_filter('pre_wp_mail', '__return_true');
if ($on('guests')) add_filter('rest_allow_anonymous_comments', '__return_true');
if (!$on('flood')) add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('pre_option_comment_moderation', fn() => $on('hold') ? '1' : '0');
add_filter('pre_option_comment_registration', fn() => $on('login') ? '1' : '0');
if ($on('pings')) {
    add_filter('rest_comment_query', function (array $query): array {
        unset($query['type']);
        return $query;
    });
}
if (($riposte['rest'] ?? '') === 'closed') {
    add_filter('rest_authentication_errors', fn() => new WP_Error('rest_cannot_access', 'Only authenticated users can access the REST API.', ['status' => 401]));
}

$widget = $riposte['widget'] ?? '';
if ($widget) {
    $tag = function (string $content) use ($riposte, $widget): string {
        if (strpos($content, '<riposte-comments') !== false) return $content; // a pattern in a template part is rendered twice
        $nonce = ['printed' => wp_create_nonce('wp_rest'), 'stale' => '0123456789'][$riposte['nonce'] ?? ''] ?? '';
        // Inside the tag the theme's own list and form stay for readers without scripts.
        return sprintf('<riposte-comments adapter="wordpress" data-nonce="%s">%s</riposte-comments>',
            is_user_logged_in() ? esc_attr($nonce) : '', $widget === 'around' ? $content : '');
    };
    if ($widget === 'around') add_filter('render_block_core/comments', $tag);
    else add_filter('pre_render_block', fn($done, $block) => $block['blockName'] === 'core/comments' ? $tag('') : $done, 10, 2);
    add_action('wp_head', function () {
        echo '<script type="module" src="/riposte/riposte.js"></script>';
    });
}
