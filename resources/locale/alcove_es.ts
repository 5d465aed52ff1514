<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>ArticleView</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>CloseNow</name>
    <message>
        <source>Closing Alcove has been called off.</source>
        <translation>Alcove ya no se va a cerrar.</translation>
    </message>
    <message>
        <source>Shift, press once more to close Alcove.</source>
        <translation>Pulsa Mayús una vez más para cerrar Alcove.</translation>
    </message>
    <message>
        <source>Shift, press two more times to close Alcove.</source>
        <translation>Pulsa Mayús dos veces más para cerrar Alcove.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Be light or dark as the system is</source>
        <translation>Colores claros u oscuros, igual que el sistema</translation>
    </message>
    <message>
        <source>Black text on white</source>
        <translation>Texto negro sobre blanco</translation>
    </message>
    <message>
        <source>Brown text on a warm page</source>
        <translation>Texto marrón sobre una página de tono cálido</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cerrar ya</translation>
    </message>
    <message>
        <source>Colors like the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Dark colors</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Dark text on a light page</source>
        <translation>Texto oscuro sobre una página clara</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English (inglés)</translation>
    </message>
    <message>
        <source>Español (Spanish)</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Volver a la página siguiente</translation>
    </message>
    <message>
        <source>Go to the page before this one</source>
        <translation>Volver a la página anterior</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hide the window and end the program</source>
        <translation>Ocultar la ventana y cerrar el programa</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Light colors</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Light text on a dark page</source>
        <translation>Texto claro sobre una página oscura</translation>
    </message>
    <message>
        <source>Make the text larger, up to 400 %</source>
        <translation>Agrandar el texto, hasta 400 %</translation>
    </message>
    <message>
        <source>Make the text smaller, down to 80 %</source>
        <translation>Reducir el texto, hasta 80 %</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Sepia colors</source>
        <translation>Colores sepia</translation>
    </message>
    <message>
        <source>Set the text at 100 %</source>
        <translation>Poner el texto al 100 %</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Mostrar todas las teclas</translation>
    </message>
    <message>
        <source>Show or hide the list of topics</source>
        <translation>Mostrar u ocultar la lista de temas</translation>
    </message>
    <message>
        <source>Show the first screen</source>
        <translation>Mostrar la pantalla de inicio</translation>
    </message>
    <message>
        <source>Show topics</source>
        <translation>Mostrar los temas</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>Usar Alcove en inglés</translation>
    </message>
    <message>
        <source>Speak Spanish</source>
        <translation>Usar Alcove en español</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>White text on black</source>
        <translation>Texto blanco sobre negro</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>%1 belongs to another program.</source>
        <translation>%1 es de otro programa.</translation>
    </message>
    <message>
        <source>%1 is cut short; part of it is missing.</source>
        <translation>%1 está incompleto: le falta una parte.</translation>
    </message>
    <message>
        <source>%1 is not an Alcove library.</source>
        <translation>%1 no es una biblioteca de Alcove.</translation>
    </message>
    <message>
        <source>%1 was made for a newer Alcove.</source>
        <translation>%1 se hizo para una versión más nueva de Alcove.</translation>
    </message>
    <message>
        <source>Alcove starts with its own; choose again what you like.</source>
        <translation>Alcove empieza con los suyos; vuelve a elegir lo que prefieras.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .library.</source>
        <translation>Elige un archivo que termine en .library.</translation>
    </message>
    <message>
        <source>Choose a topic or search.</source>
        <translation>Elige un tema o busca.</translation>
    </message>
    <message>
        <source>Get a fresh copy from whoever gave you this one, or run “make content” in a checkout.</source>
        <translation>Pide otra copia a quien te dio esta, o ejecuta “make content” en una copia del código.</translation>
    </message>
    <message>
        <source>Install Alcove again; until then a system font serves.</source>
        <translation>Vuelve a instalar Alcove; mientras tanto se usa una letra del sistema.</translation>
    </message>
    <message>
        <source>Part of the library can&apos;t be read; it seems damaged.</source>
        <translation>No se puede leer una parte de la biblioteca; parece dañada.</translation>
    </message>
    <message>
        <source>Search for it, or choose a topic.</source>
        <translation>Búscala o elige un tema.</translation>
    </message>
    <message>
        <source>Some of Alcove&apos;s fonts are missing.</source>
        <translation>Faltan algunas de las letras de Alcove.</translation>
    </message>
    <message>
        <source>That can&apos;t be opened yet.</source>
        <translation>Eso todavía no se puede abrir.</translation>
    </message>
    <message>
        <source>That page is not in this library.</source>
        <translation>Esa página no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>That picture is not in this library.</source>
        <translation>Esa imagen no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>That word is not in this library&apos;s glossary.</source>
        <translation>Esa palabra no está en el glosario de esta biblioteca.</translation>
    </message>
    <message>
        <source>The library can&apos;t be opened; it seems damaged.</source>
        <translation>No se puede abrir la biblioteca; parece dañada.</translation>
    </message>
    <message>
        <source>The library&apos;s own description is damaged.</source>
        <translation>La descripción de la biblioteca está dañada.</translation>
    </message>
    <message>
        <source>The other pages still work; get a fresh copy of the library when you can.</source>
        <translation>Las demás páginas funcionan; consigue otra copia de la biblioteca cuando puedas.</translation>
    </message>
    <message>
        <source>There is no library at %1.</source>
        <translation>No hay ninguna biblioteca en %1.</translation>
    </message>
    <message>
        <source>There is no library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold until you close Alcove.</source>
        <translation>Valen hasta que cierres Alcove.</translation>
    </message>
    <message>
        <source>This page is damaged in your copy of the library.</source>
        <translation>Esta página está dañada en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>This picture is missing or damaged in your copy of the library.</source>
        <translation>Esta imagen falta o está dañada en tu copia de la biblioteca.</translation>
    </message>
    <message>
        <source>Update Alcove, or use an older library.</source>
        <translation>Actualiza Alcove o usa una biblioteca anterior.</translation>
    </message>
    <message>
        <source>Your settings can&apos;t be kept here.</source>
        <translation>Aquí no se pueden guardar tus ajustes.</translation>
    </message>
    <message>
        <source>Your settings could not be read.</source>
        <translation>No se pudieron leer tus ajustes.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Search for a word or a worry</source>
        <translation>Busca una palabra o algo que te preocupa</translation>
    </message>
    <message>
        <source>Type a word or choose a topic. Nothing that you read or type here is kept or sent.</source>
        <translation>Escribe una palabra o elige un tema. Nada de lo que lees o escribes aquí se guarda ni se envía.</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué te gustaría saber?</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Alcove made a mistake. You can go on reading; a report helps to mend it.</source>
        <translation>Alcove cometió un error. Puedes seguir leyendo; un informe ayuda a arreglarlo.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Cerrar mensaje</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>%1 min read</source>
        <translation>%1 min de lectura</translation>
    </message>
    <message>
        <source>Checked by %1</source>
        <translation>Revisada por %1</translation>
    </message>
    <message>
        <source>Everyday words</source>
        <translation>Palabras coloquiales</translation>
    </message>
    <message>
        <source>Fold the sources away</source>
        <translation>Ocultar las fuentes</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>It is not shown, because its words may have changed. The rest of the page, and the other pages, still work.</source>
        <translation>No se muestra porque sus palabras pueden haber cambiado. El resto de la página y las demás páginas funcionan.</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Lo esencial</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>No doctor or nurse has checked this page yet</source>
        <translation>Nadie de medicina o enfermería ha revisado aún esta página</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Páginas relacionadas</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Ver también</translation>
    </message>
    <message>
        <source>Show all %1 sources</source>
        <translation>Mostrar las %1 fuentes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>This page is not in %1 yet. It is shown in %2.</source>
        <translation>Esta página todavía no está en %1. Se muestra en %2.</translation>
    </message>
    <message>
        <source>This page was written from the sources listed below. No named doctor or nurse has read it through and signed it. Use it to learn and to decide what to ask, not in place of care.</source>
        <translation>Esta página se escribió a partir de las fuentes que aparecen abajo. Nadie de medicina o enfermería la ha leído entera ni la ha firmado con su nombre. Úsala para aprender y para decidir qué preguntar, no en lugar de la atención médica.</translation>
    </message>
    <message>
        <source>This part is damaged</source>
        <translation>Esta parte está dañada</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizada en %1</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing found. Try another word, or choose a topic.</source>
        <translation>No se encontró nada. Prueba con otra palabra o elige un tema.</translation>
    </message>
    <message>
        <source>Search is damaged in your copy of the library. The topics still work.</source>
        <translation>La búsqueda está dañada en tu copia de la biblioteca. Los temas funcionan.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search topics, terms and symptoms</source>
        <translation>Busca temas, palabras y síntomas</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Show the topics list</source>
        <translation>Mostrar la lista de temas</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Tamaño del texto en porcentaje</translation>
    </message>
    <message>
        <source>Width of the topics list in pixels</source>
        <translation>Ancho de la lista de temas en píxeles</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Páginas relacionadas</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Alcove</source>
        <translation>Alcove</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Shift ×3</source>
        <translation>Mayús ×3</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Alcove can&apos;t open its library</source>
        <translation>Alcove no puede abrir su biblioteca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Everything that has a key of its own.</source>
        <translation>Todo lo que tiene una tecla propia.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>_HitModel</name>
    <message>
        <source>Answers on a page</source>
        <translation>Respuestas en una página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
</context>
</TS>
